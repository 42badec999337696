namespace LoanApproval.LocalServer;

/// <summary>DevHost cannot go on; the message says to its user, in a sentence or two, why and what to do.</summary>
public sealed class LocalServerException(string message, Exception? inner = null) : Exception(message, inner);
