namespace LoanApproval.Workflows.Input;

// Reads the arguments of workflows and updates. The lengths are limits of what is read at all; the business rules are stricter.
public static class WorkflowInput
{
    private const int MaxNameLength = 255;
    private const int HashLength = 64;
    private const int MaxUrlLength = 2_048;

    public static LoanApplication Application(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<LoanApplication>("The application", ErrorTypes.InvalidApplication, input, extra, LoanApplicationReader.Read);

    public static ReviewRequest Review(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<ReviewRequest>("The review", ErrorTypes.ReviewRefused, input, extra, (json, out review) =>
        {
            var fields = new InputFields(json, "approve, reviewer and an optional note");
            review = new ReviewRequest
            {
                Approve = fields.Boolean("approve"),
                Reviewer = fields.Text("reviewer", ReviewRequest.MaxReviewerLength),
                Note = fields.OptionalText("note", ReviewRequest.MaxNoteLength),
            };
            return fields.Errors;
        });

    public static BatchRequest Batch(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<BatchRequest>("The batch", ErrorTypes.InvalidIntakeFile, input, extra, (json, out request) =>
        {
            var fields = new InputFields(json, "fileName, contentHash and format");
            request = new BatchRequest
            {
                FileName = fields.Text("fileName", MaxNameLength),
                ContentHash = fields.Text("contentHash", HashLength, "must be the SHA-256 of the file in hexadecimal"),
                Format = Format(fields),
                MaxInFlight = fields.Integer("maxInFlight", 1, BatchRequest.HighestMaxInFlight, BatchRequest.DefaultMaxInFlight),
                Refresh = fields.OptionalBoolean("refresh"),
            };
            return fields.Errors;
        });

    public static string ApiAddress(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<string>("The input", ErrorTypes.InvalidInput, input, extra, (json, out url) =>
        {
            url = json.ValueKind == JsonValueKind.String ? JsonInput.Text(json) : null;
            return url is null ? [new("$", $"must be a URL as a JSON string, not {JsonInput.KindOf(json)}")]
                : url.Length > MaxUrlLength ? [new("$", $"must have at most {MaxUrlLength} characters")]
                : [];
        });

    private static BatchFormat Format(InputFields fields)
    {
        const string rule = "must be csv or jsonl";
        var text = fields.Text("format", MaxNameLength, rule);
        if (text is not ("csv" or "jsonl" or "")) fields.Reject("format", rule);
        return text == "jsonl" ? BatchFormat.Jsonl : BatchFormat.Csv;
    }
}
