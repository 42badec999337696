namespace LoanApproval.FaultTests.FaultMatrix;

// How the activity handles a response.
public enum RowClass
{
    // The first attempt gets a valid report; the application is approved.
    Accepted,

    // The first attempt gets "no credit file"; the application is declined.
    NoCreditFile,

    // Retried with the same key, and approved once the partner has recovered.
    Recovers,

    // Retried until all attempts have failed, and referred to manual review.
    Exhausted,

    // Not retried, and referred to manual review.
    Final,

    // Retried so late that the test checks the scheduled time instead of waiting for it.
    Postponed,
}
