namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>What the "first calls" of a script are the first of.</summary>
internal enum CountedPer
{
    /// <summary>The idempotency key: each document has its own first call.</summary>
    Key,

    /// <summary>The application: only one of its documents has the first call.</summary>
    Application,
}
