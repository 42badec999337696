namespace LoanApproval.PartnerSimulator.Faults;

internal enum FaultKind
{
    // Returns an error immediately, without any effect.
    Reject,

    // Sends nothing for a long time, then an error, without any effect.
    Hang,

    // Waits, then continues as usual.
    Delay,

    // The work takes longer, and the key stays claimed during that time.
    SlowWork,

    // The work is done and its response stored, but only half of it is sent.
    Truncate,

    // The work is done and its response stored, but nothing is sent.
    CutConnection,

    // Sends another applicant's report.
    ForeignApplicant,

    // Omits the score.
    NoScore,
}
