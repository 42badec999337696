using LoanApproval.Contracts.Applications;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Loans;

/// <summary>Refuses other data under a known id.</summary>
internal static class ConflictingSubmission
{
    /// <exception cref="StarterException">Names each field that differs.</exception>
    public static void Refuse(LoanApplication now, LoanApplication? earlier, bool running)
    {
        var state = running ? "running" : "decided";
        if (earlier is null)
            throw new StarterException(ExitCodes.Usage, $"Application {now.ApplicationId} is {state} already, with data that this program cannot read.");
        if (ApplicationDifference.Of(now, earlier) is not { Count: > 0 } differences) return;
        throw new StarterException(
            ExitCodes.Usage,
            $"Application {now.ApplicationId} is {state} already, with other data. Nothing was started.",
            [.. differences.Select(d => d.ToString()), "Submit the same data, or take another --application-id."]);
    }
}
