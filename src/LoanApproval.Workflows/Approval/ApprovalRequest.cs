namespace LoanApproval.Workflows.Approval;

/// <summary>Input of <c>ApproveLoan</c>.</summary>
/// <param name="Application">The application.</param>
/// <param name="Approval">The decision, still without the loan's id and payment.</param>
public sealed record ApprovalRequest(LoanApplication Application, LoanDecision Approval);
