using LoanApproval.Contracts.Batches;

namespace LoanApproval.Starter.Batches;

/// <summary>A batch file in the intake directory, under its content's hash.</summary>
internal sealed record StagedFile(string FileName, string ContentHash, BatchFormat Format);
