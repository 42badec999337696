namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>The ways in which a call can go wrong.</summary>
internal enum FaultKind
{
    /// <summary>Answers with an error at once; no effect.</summary>
    Refuse,

    /// <summary>Says nothing for long, then an error; no effect.</summary>
    Hang,

    /// <summary>Waits, then goes on as usual.</summary>
    Delay,

    /// <summary>The work itself takes longer; the key is claimed meanwhile.</summary>
    SlowWork,

    /// <summary>The work is done and its answer stored, but half of it arrives.</summary>
    Truncate,

    /// <summary>The work is done and its answer stored, but nothing arrives.</summary>
    CutConnection,

    /// <summary>Tells of somebody else.</summary>
    ForeignApplicant,

    /// <summary>Leaves the score out.</summary>
    NoScore,
}
