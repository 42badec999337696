namespace LoanApproval.Worker.Batches;

// One format: reads rows and writes outputs.
internal interface IBatchLines
{
    string Extension { get; }

    string ResultHeader { get; }

    string RejectedHeader { get; }

    IEnumerable<BatchRow> Rows();

    string Result(BatchRowResult result);

    string Rejected(BatchRow row, IReadOnlyList<FieldError> errors);
}
