using System.Globalization;
using LoanApproval.Contracts;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Loans;

/// <summary>Tells two applications with one id apart.</summary>
internal static class ApplicationDifference
{
    /// <summary>A line per field that differs, with both values.</summary>
    public static IReadOnlyList<string> Of(LoanApplication now, LoanApplication earlier) =>
        [.. Fields(now).Zip(Fields(earlier))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{pair.First.Name}: {pair.Second.Value} before, {pair.First.Value} now")];

    /// <summary>Refuses other data under a known id.</summary>
    public static void Refuse(LoanApplication now, LoanApplication? earlier, bool running)
    {
        var state = running ? "running" : "decided";
        if (earlier is null)
            throw new StarterException(ExitCodes.Usage, $"Application {now.ApplicationId} is {state} already, with data that this program cannot read.");
        if (Of(now, earlier) is not { Count: > 0 } differences) return;
        throw new StarterException(
            ExitCodes.Usage,
            $"Application {now.ApplicationId} is {state} already, with other data. Nothing was started.",
            [.. differences, "Submit the same data, or take another --application-id."]);
    }

    // Amounts are compared as money: 25000 and 25000.00 are the same.
    private static (string Name, string Value)[] Fields(LoanApplication application) =>
    [
        ("applicantId", application.ApplicantId),
        ("amount", application.Amount.ToString("0.00", CultureInfo.InvariantCulture)),
        ("currency", application.Currency),
        ("termMonths", application.TermMonths.ToString(CultureInfo.InvariantCulture)),
        ("documentIds", string.Join(", ", application.DocumentIds)),
    ];
}
