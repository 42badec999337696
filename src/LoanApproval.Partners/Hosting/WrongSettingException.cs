namespace LoanApproval.Partners.Hosting;

/// <summary>A setting that the service cannot start with; the message is the sentence for the operator.</summary>
public sealed class WrongSettingException(string message, Exception? inner = null) : Exception(message, inner);
