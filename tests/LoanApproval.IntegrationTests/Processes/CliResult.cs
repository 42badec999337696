namespace LoanApproval.IntegrationTests.Processes;

/// <summary>What a run of the <c>temporal</c> CLI left.</summary>
public sealed record CliResult(int ExitCode, string Output, string Errors);
