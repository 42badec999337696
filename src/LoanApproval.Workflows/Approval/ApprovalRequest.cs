namespace LoanApproval.Workflows.Approval;

// Input of ApproveLoan. The approval is still without the loan's id and payment.
public sealed record ApprovalRequest(LoanApplication Application, LoanDecision Approval);
