namespace LoanApproval.LocalServer;

// The message is for the user of DevHost: what failed, and what to do.
public sealed class LocalServerException(string message, Exception? inner = null) : Exception(message, inner);
