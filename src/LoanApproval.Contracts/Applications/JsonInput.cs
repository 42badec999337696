namespace LoanApproval.Contracts.Applications;

/// <summary>Reads JSON that another program wrote. No method throws because of the content.</summary>
public static class JsonInput
{
    /// <summary>Returns a property. A null counts as absent: clients in other languages write it for a field that is not set.</summary>
    public static JsonElement? Find(JsonElement json, string name)
    {
        var found = json.EnumerateObject().FirstOrDefault(p => p.Value.ValueKind != JsonValueKind.Null && Name(p) == name).Value;
        return found.ValueKind == JsonValueKind.Undefined ? null : found;
    }

    /// <summary>Returns the string, or null if it is not valid Unicode: JSON can escape half of a surrogate pair.</summary>
    public static string? Text(JsonElement value) => ValidText(() => value.GetString());

    public static IEnumerable<FieldError> Duplicates(JsonElement json) =>
        json.EnumerateObject().Select(Name).OfType<string>().GroupBy(name => name).Where(group => group.Skip(1).Any())
            .Select(group => new FieldError(InputText.Shorten(group.Key), "must not appear more than once"));

    public static string Describe(JsonException e)
    {
        var line = e.LineNumber > 0 ? $"line {e.LineNumber + 1}, " : "";
        return $"{e.Message.Split(". ")[0].TrimEnd('.')} ({line}byte {e.BytePositionInLine + 1})";
    }

    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Null => "null",
        _ => "nothing",
    };

    private static string? Name(JsonProperty property) => ValidText(() => property.Name);

    private static string? ValidText(Func<string?> read)
    {
        try { return read(); }
        catch (InvalidOperationException) { return null; }
    }
}
