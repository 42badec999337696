using LoanApproval.PartnerSimulator.Idempotency;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>Says what goes wrong in a call: the script of its person, else chaos where it is switched on.</summary>
internal sealed class FaultPlan(IOptions<ChaosOptions> chaos)
{
    public Fault? For(PartnerCall call, CallNumbers numbers) =>
        // Chaos would spoil a person's story.
        FaultScripts.IsScripted(call.ApplicantId)
            ? FaultScripts.All.FirstOrDefault(script => script.Strikes(call, numbers))?.Fault
            : Chaos.FaultFor(chaos.Value, call.CountedAs, numbers.OfKey);
}
