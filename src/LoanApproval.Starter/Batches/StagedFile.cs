namespace LoanApproval.Starter.Batches;

internal sealed record StagedFile(string FileName, string ContentHash, BatchFormat Format);
