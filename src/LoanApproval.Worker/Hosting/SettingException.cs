namespace LoanApproval.Worker.Hosting;

/// <summary>A wrong setting; the message names it and says what to change. The worker exits with 64.</summary>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
