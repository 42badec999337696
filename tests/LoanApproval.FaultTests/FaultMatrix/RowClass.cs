namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>How the activity handles a response.</summary>
public enum RowClass
{
    /// <summary>A valid report in the first attempt: approved.</summary>
    Accepted,

    /// <summary>No credit file in the first attempt: declined.</summary>
    NoCreditFile,

    /// <summary>Retried with the same key, and approved once the partner has recovered.</summary>
    Recovers,

    /// <summary>Retried until all attempts have failed, and referred to manual review.</summary>
    Exhausted,

    /// <summary>Not retried, and referred to manual review.</summary>
    Final,

    /// <summary>Retried so late that the test checks the scheduled time instead of waiting for it.</summary>
    Postponed,
}
