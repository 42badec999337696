namespace LoanApproval.Workflows.Input;

public static class BatchInput
{
    private const int MaxNameLength = 255;
    private const int HashLength = 64;

    public static BatchRequest Read(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<BatchRequest>("The batch", ErrorTypes.InvalidIntakeFile, input, extra, Read);

    private static List<FieldError> Read(JsonElement json, out BatchRequest? request)
    {
        var fields = new InputFields(json, "fileName, contentHash and format");
        request = new BatchRequest
        {
            FileName = fields.Text("fileName", MaxNameLength),
            ContentHash = fields.Text("contentHash", HashLength, "must be the SHA-256 of the file in hexadecimal"),
            Format = Format(fields),
            MaxInFlight = fields.Integer("maxInFlight", 1, BatchRequest.HighestMaxInFlight, BatchRequest.DefaultMaxInFlight),
            Refresh = fields.Boolean("refresh", absent: false),
        };
        return fields.Errors;
    }

    private static BatchFormat Format(InputFields fields)
    {
        var names = Enum.GetValues<BatchFormat>().ToDictionary(format => LoanJson.NameOf(format), StringComparer.Ordinal);
        var rule = $"must be {string.Join(" or ", names.Keys)}";
        var text = fields.Text("format", MaxNameLength, rule);
        if (names.TryGetValue(text, out var format)) return format;
        if (text.Length > 0) fields.Reject("format", rule);
        return default;
    }
}
