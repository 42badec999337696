namespace LoanApproval.Starter.Console;

// Enums in the words of the contract, so that a search in the Web UI finds them; times; colors.
internal static class DisplayText
{
    public static string Of<T>(T value)
        where T : struct, Enum => LoanJson.NameOf(value);

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset time) => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    public static string Color(LoanOutcome outcome) => outcome switch
    {
        LoanOutcome.Approved => "green",
        LoanOutcome.Declined => "red",
        _ => "yellow",
    };
}
