namespace LoanApproval.Workflows.Input;

// Reads the arguments of workflows and updates. An argument that the SDK cannot decode fails the workflow task, which is retried forever.
// Here, it fails the workflow or rejects the update at once. The SDK drops surplus arguments, so signatures declare one more: extra.
public static class WorkflowInput
{
    private const int MaxErrors = 20;
    private const int MaxParserMessage = 200;
    private const int MaxNameLength = 255;
    private const int HashLength = 64;
    private const int MaxUrlLength = 2_048;
    private delegate IReadOnlyList<FieldError> JsonReader<T>(JsonElement json, out T? value);

    public static LoanApplication Application(IRawValue? input, IRawValue? extra) =>
        Read<LoanApplication>("The application", ErrorTypes.InvalidApplication, input, extra, LoanApplicationReader.Read);

    public static ReviewRequest Review(IRawValue? input, IRawValue? extra) =>
        Read("The review", ErrorTypes.ReviewRefused, input, extra, "approve, reviewer and an optional note", fields => new ReviewRequest
        {
            Approve = fields.Boolean("approve"),
            Reviewer = fields.Text("reviewer", ReviewRequest.MaxReviewerLength),
            Note = fields.OptionalText("note", ReviewRequest.MaxNoteLength),
        });

    public static BatchRequest Batch(IRawValue? input, IRawValue? extra) =>
        Read("The batch", ErrorTypes.InvalidIntakeFile, input, extra, "fileName, contentHash and format", fields => new BatchRequest
        {
            FileName = fields.Text("fileName", MaxNameLength),
            ContentHash = fields.Text("contentHash", HashLength, "must be the SHA-256 of the file in hexadecimal"),
            Format = fields.Value<BatchFormat>("format"),
            MaxInFlight = fields.Integer("maxInFlight", 1, BatchRequest.HighestMaxInFlight, BatchRequest.DefaultMaxInFlight),
            Refresh = fields.OptionalBoolean("refresh"),
        });

    public static string ApiAddress(IRawValue? input, IRawValue? extra) =>
        Read<string>("The input", ErrorTypes.InvalidInput, input, extra, (json, out url) =>
        {
            url = json.ValueKind == JsonValueKind.String ? JsonInput.Text(json) : null;
            return url is null ? [new("$", $"must be a URL as a JSON string, not {JsonInput.KindOf(json)}")]
                : url.Length > MaxUrlLength ? [new("$", $"must have at most {MaxUrlLength} characters")] : [];
        });

    private static T Read<T>(
        string subject, string errorType, IRawValue? input, IRawValue? extra, string description, Func<InputFields, T> read)
        where T : class =>
        Read<T>(subject, errorType, input, extra, (json, out value) =>
        {
            var fields = new InputFields(json, description);
            value = read(fields);
            return fields.Errors;
        });

    private static T Read<T>(string subject, string errorType, IRawValue? input, IRawValue? extra, JsonReader<T> read)
        where T : class
    {
        T? value = null;
        var errors = extra is null ? TryRead(input, read, out value) : [new("$", "must be the only argument")];
        if (errors.Count == 0) return value!;
        if (errors.Count > MaxErrors) errors = [.. errors.Take(MaxErrors), new("$", $"{errors.Count - MaxErrors} more errors")];
        throw new ApplicationFailureException(
            $"{subject} is not valid: {string.Join("; ", errors)}", errorType, nonRetryable: true, details: [errors]);
    }

    private static IReadOnlyList<FieldError> TryRead<T>(IRawValue? input, JsonReader<T> read, out T? value)
    {
        value = default;
        try
        {
            var json = input is null ? null : Workflow.PayloadConverter.ToValue<JsonElement?>(input);
            return read(json ?? default, out value);
        }
        catch (JsonException e)
        {
            return [new("$", $"must be valid JSON: {InputText.Shorten(JsonInput.Describe(e), MaxParserMessage)}")];
        }
#pragma warning disable CA1031 // Any exception here would fail the workflow task forever.
        catch (Exception)
#pragma warning restore CA1031
        {
            var encoding = input?.Payload.Metadata.GetValueOrDefault("encoding")?.ToStringUtf8();
            var found = encoding is null ? "; the payload does not name its encoding" : $", not {InputText.Shorten(encoding)}";
            return [new("$", $"must be JSON with the payload encoding json/plain{found}")];
        }
    }
}
