namespace LoanApproval.Workflows.Input;

public static class UrlInput
{
    private const int MaxLength = 2_048;

    public static string Read(IRawValue? input, IRawValue? extra) =>
        RawInput.Read<string>("The input", ErrorTypes.InvalidInput, input, extra, Read);

    private static IReadOnlyList<FieldError> Read(JsonElement json, out string? url)
    {
        url = json.ValueKind == JsonValueKind.String ? JsonInput.Text(json) : null;
        if (url is null) return [new("$", $"must be a URL as a JSON string, not {JsonInput.KindOf(json)}")];
        return url.Length <= MaxLength ? [] : [new("$", $"must have at most {MaxLength} characters")];
    }
}
