namespace LoanApproval.Contracts.Review;

/// <summary>The step of an application. <c>UnderReview</c> means that a step failed; <c>Notification</c> follows the decision.</summary>
public enum LoanStep { CreditCheck, DocumentVerification, Approval, UnderReview, Notification, Decided }
