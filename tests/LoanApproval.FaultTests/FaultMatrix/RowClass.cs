namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>What the activity makes of an answer.</summary>
public enum RowClass
{
    /// <summary>A business answer at the first attempt: approved.</summary>
    Accepted,

    /// <summary>A business answer at the first attempt: no credit file.</summary>
    NoCreditFile,

    /// <summary>Retried with the same key, and approved once the partner has recovered.</summary>
    Recovers,

    /// <summary>Retried until the attempts are used up, and referred to a person.</summary>
    UsedUp,

    /// <summary>Not retried, and referred to a person.</summary>
    Final,

    /// <summary>Retried so late that the test looks at the appointment in place of keeping it.</summary>
    Postponed,
}
