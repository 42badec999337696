using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Workflows.Approval;

/// <summary>What <c>ApproveLoan</c> answers: the loan that stands, or the decision that closed the application without one.</summary>
public sealed record ApprovalResult(Loan? Loan, LoanDecision? Decided);
