namespace LoanApproval.Worker.Settings;

// A setting that is found to be invalid while the worker starts. The message names it; the worker exits with 64.
internal sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
