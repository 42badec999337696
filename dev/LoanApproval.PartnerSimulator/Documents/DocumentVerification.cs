namespace LoanApproval.PartnerSimulator.Documents;

internal sealed record DocumentVerification(string DocumentId, DocumentStatus Status, string? Reason);
