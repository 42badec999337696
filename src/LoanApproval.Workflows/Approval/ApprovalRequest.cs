using LoanApproval.Contracts.Applications;

namespace LoanApproval.Workflows.Approval;

/// <summary>Input of <c>ApproveLoan</c>.</summary>
/// <param name="Application">What was applied for.</param>
/// <param name="InterestRate">Percent a year.</param>
public sealed record ApprovalRequest(LoanApplication Application, decimal InterestRate);
