using LoanApproval.PartnerSimulator.Idempotency;

namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>One line of the table: at which partner, for how many calls, what goes wrong.</summary>
internal sealed record FaultScript(
    string Applicant, PartnerOperation At, int FirstCalls, Fault Fault, CountedPer Per = CountedPer.Key)
{
    /// <summary>Whether it is this person's: the name alone, or the name and <c>-anything</c>.</summary>
    public bool IsOf(string applicantId) =>
        applicantId.StartsWith(Applicant, StringComparison.Ordinal)
        && (applicantId.Length == Applicant.Length || applicantId[Applicant.Length] == '-');

    public bool Strikes(PartnerCall call, CallNumbers numbers) =>
        At == call.Operation && IsOf(call.ApplicantId)
        && (Per == CountedPer.Key ? numbers.OfKey : numbers.OfApplication) <= FirstCalls;
}
