namespace LoanApproval.Worker.Settings;

/// <summary>A setting that is found to be invalid while the worker starts. The message names it; the worker exits with 64.</summary>
internal sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
