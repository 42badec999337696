namespace LoanApproval.Contracts.Batches;

public enum BatchRowStatus { Approved, Declined, Referred, Expired, Failed, Duplicate }
