namespace LoanApproval.PartnerSimulator.Hosting;

/// <summary>A setting that the service cannot start with; the message is the sentence for the operator.</summary>
internal sealed class WrongSettingException(string message, Exception? inner = null) : Exception(message, inner);
