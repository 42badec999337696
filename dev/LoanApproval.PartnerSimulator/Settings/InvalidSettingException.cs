namespace LoanApproval.PartnerSimulator.Settings;

internal sealed class InvalidSettingException(string message, Exception? inner = null) : Exception(message, inner)
{
    // A setting that .NET reads is not valid.
    public InvalidSettingException(Exception cause)
        : this(OneLine(cause), cause)
    {
    }

    private static string OneLine(Exception cause) => string.Join(
        ' ', $"{cause.Message} {cause.InnerException?.Message}".Split((char[])['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
