namespace LoanApproval.Worker.Batches;

// One format: reads rows and writes outputs.
internal abstract class BatchLines(string path)
{
    public const string ErrorField = "error";

    public abstract string Extension { get; }
    public virtual string ResultHeader => "";
    public virtual string RejectedHeader => "";

    protected string FilePath => path;

    public abstract IEnumerable<BatchRow> Rows();

    public abstract string Result(BatchRowResult result);

    public abstract string Rejected(BatchRow row, IReadOnlyList<FieldError> errors);

    // $ stands for the whole row, which the reader of a file of rows does not need to know.
    protected static string Describe(BatchRow row, IEnumerable<FieldError> errors) =>
        $"line {row.Line}: {string.Join("; ", errors.Select(e => e.Field == "$" ? e.Rule : e.ToString()))}";
}
