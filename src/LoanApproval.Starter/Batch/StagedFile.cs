using LoanApproval.Contracts.Intake;

namespace LoanApproval.Starter.Batch;

/// <summary>A batch file in the intake directory, under its content's hash.</summary>
internal sealed record StagedFile(string FileName, string ContentHash, IntakeFormat Format);
