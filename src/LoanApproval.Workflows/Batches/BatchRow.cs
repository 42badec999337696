namespace LoanApproval.Workflows.Batches;

public sealed record BatchRow
{
    public required long Line { get; init; }
    public LoanApplication? Application { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public long? DuplicateOf { get; init; }
    // The cells of a CSV row, or one line of JSON. Empty if the row is too long to keep.
    public IReadOnlyList<string> Original { get; init; } = [];
}
