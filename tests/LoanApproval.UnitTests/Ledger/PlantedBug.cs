namespace LoanApproval.UnitTests.Ledger;

/// <summary>Bugs that a ledger could have; the model must find each.</summary>
public enum PlantedBug
{
    /// <summary>Accepts an application with other data.</summary>
    OpensWithoutFingerprint,

    /// <summary>Accepts a booking with other data.</summary>
    BooksWithoutFingerprint,

    /// <summary>Returns the new loan of a repeated booking, not the first one.</summary>
    BooksAgain,

    /// <summary>Returns a booking that it has not written.</summary>
    ReturnsWithoutWriting,

    /// <summary>Keeps the last decision, not the first one.</summary>
    DecidesAgain,

    /// <summary>Cancels an application that has a decision.</summary>
    CancelsOverDecision,

    /// <summary>Books a loan that was requested before the cancellation.</summary>
    BooksAfterCancellation,

    /// <summary>Does not find the decision.</summary>
    ForgetsDecision,
}
