namespace LoanApproval.IntegrationTests.Processes;

/// <summary>The result of a run of the <c>temporal</c> CLI.</summary>
public sealed record CliResult(int ExitCode, string Output, string Errors);
