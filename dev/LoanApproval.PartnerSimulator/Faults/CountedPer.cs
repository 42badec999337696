namespace LoanApproval.PartnerSimulator.Faults;

// How a script counts its calls.
internal enum CountedPer
{
    // Each document has its own first call.
    Key,

    // Only one document of an application has the first call.
    Application,
}
