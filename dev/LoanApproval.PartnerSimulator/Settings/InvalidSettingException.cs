namespace LoanApproval.PartnerSimulator.Settings;

internal sealed class InvalidSettingException(string message, Exception? inner = null) : Exception(message, inner);
