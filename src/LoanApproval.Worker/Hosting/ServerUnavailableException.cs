namespace LoanApproval.Worker.Hosting;

/// <summary>The Temporal server or the namespace was not there within the wait; the message says what to do. The worker exits with 69.</summary>
public sealed class ServerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
