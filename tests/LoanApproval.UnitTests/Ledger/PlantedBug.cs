namespace LoanApproval.UnitTests.Ledger;

/// <summary>What a hurried ledger gets wrong; the model must find out each.</summary>
public enum PlantedBug
{
    /// <summary>Takes an application with other data for the one that it knows.</summary>
    OpensWithoutFingerprint,

    /// <summary>Takes a booking with other data for a new one.</summary>
    BooksWithoutFingerprint,

    /// <summary>Answers a repeated booking with the new loan, not with the one that stands.</summary>
    BooksAgain,

    /// <summary>Answers before it has written.</summary>
    AnswersWithoutWriting,

    /// <summary>Lets the last decision stand, not the first.</summary>
    DecidesAgain,

    /// <summary>Declines what has a loan.</summary>
    DeclinesOverLoan,

    /// <summary>Does not say at the opening that it was decided.</summary>
    ForgetsDecision,
}
