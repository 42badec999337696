namespace LoanApproval.IntegrationTests.Processes;

// The result of a run of the temporal CLI.
public sealed record CliResult(int ExitCode, string Output, string Errors);
