using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Faults;

internal sealed class FaultPlan(IOptions<ChaosOptions> chaos)
{
    public Fault? For(PartnerCall call, CallNumbers numbers) =>
        // Chaos would change the outcome of a scripted applicant.
        FaultScripts.IsScripted(call.ApplicantId)
            ? FaultScripts.All.FirstOrDefault(script => script.AppliesTo(call, numbers))?.Fault
            : Chaos.FaultFor(chaos.Value, call.CountedAs, numbers.OfKey);
}
