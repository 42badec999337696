namespace LoanApproval.Workflows.Batches;

/// <summary>One row of a batch file, read and validated.</summary>
public sealed record BatchRow
{
    /// <summary>The 1-based number of the row's first line.</summary>
    public required long Line { get; init; }

    /// <summary>Null if the row has no readable id.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Null if a rule is broken.</summary>
    public LoanApplication? Application { get; init; }

    /// <summary>Every broken rule; empty for a valid application.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The line of the earlier row with the same application, if there is one.</summary>
    public long? DuplicateOf { get; init; }

    /// <summary>The row as it was submitted: the cells of a CSV row, or one line of JSON; empty if it is too long to keep.</summary>
    public IReadOnlyList<string> Original { get; init; } = [];
}
