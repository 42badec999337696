namespace LoanApproval.Client.Connection;

/// <summary>A throttled call was rejected because of a rate limit.</summary>
public enum ServerAvailability { Available, Unavailable, Throttled }
