using LoanApproval.Client.Reviews;

namespace LoanApproval.Starter.Console;

// What a reviewer has to know before a decision: what was checked, what was not, and until when there is time.
internal static class ReviewView
{
    // What an approval would skip, for people; empty if everything was checked.
    public static IReadOnlyList<string> Skipped(LoanStatus status, ReviewCase known)
    {
        List<string> skipped = [];
        if (!known.CreditChecked) skipped.Add("credit check");
        var unverified = status.DocumentsTotal - status.DocumentsVerified;
        if (!known.DocumentsChecked)
            skipped.Add(string.Create(CultureInfo.InvariantCulture, $"verification of {unverified} of {status.DocumentsTotal} documents"));
        return skipped;
    }

    public static void Write(
        IAnsiConsole console, string applicationId, LoanStatus status, ReviewCase known, LoanApplication? application, DateTimeOffset now)
    {
        console.MarkupLineInterpolated($"[bold yellow]{DisplayText.Of(status.Step)}[/]  {applicationId}");
        if (application is not null)
        {
            Fields.Write(console, "applicant", application.ApplicantId);
            Fields.Write(
                console, "amount", $"{Money.Format(application.Amount, application.Currency)} over {application.TermMonths} months");
        }
        Fields.Write(console, "reason", status.Referral, "yellow");
        Fields.Write(console, "credit check", known switch
        {
            { CreditScore: { } score } => string.Create(CultureInfo.InvariantCulture, $"done, score {score}"),
            { CreditChecked: true } => "done, no score",
            _ => "not done",
        });
        Fields.Write(
            console,
            "documents",
            string.Create(CultureInfo.InvariantCulture, $"{status.DocumentsVerified} of {status.DocumentsTotal} verified"));
        if (known.Deadline is { } deadline)
            Fields.Write(console, "deadline", $"{DisplayText.Time(deadline)}, in {DurationDisplay.Say(deadline - now)}; then it expires");
    }
}
