namespace LoanApproval.Contracts.Applications;

/// <summary>Reads JSON that another program wrote. No method throws because of the content.</summary>
public static class JsonInput
{
    /// <summary>
    /// A property that is not null. Null counts as absent: clients in other languages write it for a field that they do not set.
    /// </summary>
    public static JsonElement? Find(JsonElement json, string name)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null && Name(property) == name) return property.Value;
        }
        return null;
    }

    /// <summary>The string, or null when it is not valid Unicode: JSON can escape half of a surrogate pair.</summary>
    public static string? Text(JsonElement value) => ValidText(() => value.GetString());

    /// <summary>An error for each property that appears more than once. Parsers disagree about which value counts.</summary>
    public static IEnumerable<FieldError> Duplicates(JsonElement json) =>
        json.EnumerateObject()
            .Select(Name)
            .OfType<string>()
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => new FieldError(InputText.Shorten(group.Key), "must not appear more than once"));

    /// <summary>The JSON type of a value, for messages: <c>a list</c>, <c>an object</c>.</summary>
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
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
