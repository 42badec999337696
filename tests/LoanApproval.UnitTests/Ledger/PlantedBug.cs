namespace LoanApproval.UnitTests.Ledger;

// Bugs that a ledger could have; the model must find each.
public enum PlantedBug
{
    // Accepts an application with other data.
    OpensWithoutFingerprint,

    // Accepts a booking with other data.
    BooksWithoutFingerprint,

    // Returns the new loan of a repeated booking, not the first one.
    BooksAgain,

    // Returns a booking that it has not written.
    ReturnsWithoutWriting,

    // Keeps the last decision, not the first one.
    DecidesAgain,

    // Cancels an application that has a decision.
    CancelsOverDecision,

    // Books a loan that was requested before the cancellation.
    BooksAfterCancellation,

    // Does not find the decision.
    ForgetsDecision,
}
