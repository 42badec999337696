namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>How the activity handles a response.</summary>
public enum RowClass
{
    /// <summary>The first attempt gets a valid report; the application is approved.</summary>
    Accepted,

    /// <summary>The first attempt gets "no credit file"; the application is declined.</summary>
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
