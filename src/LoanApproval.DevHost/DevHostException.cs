namespace LoanApproval.DevHost;

/// <summary>DevHost cannot go on; the message says to its user, in a sentence or two, why and what to do.</summary>
public sealed class DevHostException(string message, Exception? inner = null) : Exception(message, inner);
