namespace LoanApproval.PartnerSimulator.Faults;

// What the number of calls in a script refers to.
internal enum CountedPer
{
    // Each document has its own first call.
    Key,

    // Only one document of an application has the first call.
    Application,
}
