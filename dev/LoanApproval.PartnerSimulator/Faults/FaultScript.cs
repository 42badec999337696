namespace LoanApproval.PartnerSimulator.Faults;

internal sealed record FaultScript(
    string Applicant, PartnerOperation At, int FirstCalls, Fault Fault, CountedPer Per = CountedPer.Key)
{
    // Matches the name itself, or the name followed by a hyphen and any text.
    public bool IsOf(string applicantId) =>
        applicantId.StartsWith(Applicant, StringComparison.Ordinal)
        && (applicantId.Length == Applicant.Length || applicantId[Applicant.Length] == '-');

    public bool AppliesTo(PartnerCall call, CallNumbers numbers) =>
        At == call.Operation && IsOf(call.ApplicantId)
        && (Per == CountedPer.Key ? numbers.OfKey : numbers.OfApplication) <= FirstCalls;
}
