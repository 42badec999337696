namespace LoanApproval.Workflows.Approval;

public sealed record ApprovalRequest(LoanApplication Application, LoanDecision Approval);
