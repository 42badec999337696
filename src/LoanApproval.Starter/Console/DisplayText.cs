using System.Globalization;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.Starter.Console;

/// <summary>Enums, times and colours in the words of the wire, so that what a person reads can be searched for in the Web UI.</summary>
internal static class DisplayText
{
    public static string Of<T>(T value)
        where T : struct, Enum => LoanJson.NameOf(value);

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>With milliseconds, for what happened within seconds.</summary>
    public static string Moment(DateTimeOffset time) => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static string Color(LoanOutcome outcome) => outcome switch
    {
        LoanOutcome.Approved => "green",
        LoanOutcome.Declined => "red",
        _ => "yellow",
    };
}
