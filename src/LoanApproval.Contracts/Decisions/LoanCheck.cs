namespace LoanApproval.Contracts.Decisions;

public enum LoanCheck { CreditCheck, DocumentVerification }
