namespace LoanApproval.Workflows.Batches;

// One row of a batch file, read and validated.
public sealed record BatchRow
{
    // The 1-based number of the row's first line.
    public required long Line { get; init; }

    // Null if a rule is broken.
    public LoanApplication? Application { get; init; }

    // Every broken rule; empty for a valid application.
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    // The line of the earlier row with the same application, if there is one.
    public long? DuplicateOf { get; init; }

    // The row as it was submitted: the cells of a CSV row, or one line of JSON; empty if it is too long to keep.
    public IReadOnlyList<string> Original { get; init; } = [];
}
