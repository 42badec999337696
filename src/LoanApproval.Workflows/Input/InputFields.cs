namespace LoanApproval.Workflows.Input;

internal sealed class InputFields(JsonElement json, string description)
{
    private const int MaxNameLength = 255;
    private readonly bool _isObject = json.ValueKind == JsonValueKind.Object;

    public List<FieldError> Errors { get; } = json.ValueKind == JsonValueKind.Object
        ? [.. JsonInput.Duplicates(json)]
        : [new("$", $"must be one JSON object with {description}, not {JsonInput.KindOf(json)}")];

    public string Text(string name, int maxLength, string rule = "must be a string") =>
        Has(name, rule) ? OptionalText(name, maxLength, rule) ?? "" : "";

    public string? OptionalText(string name, int maxLength, string rule = "must be a string") =>
        Find(name) is not { } value ? null
        : value.ValueKind != JsonValueKind.String ? Reject(name, $"{rule}, not {JsonInput.KindOf(value)}")
        : JsonInput.Text(value) is not { } text ? Reject(name, "must be valid Unicode text")
        : text.Length > maxLength ? Reject(name, $"must have at most {maxLength} characters") : text;

    public bool Boolean(string name) => Has(name, "must be true or false") && OptionalBoolean(name);

    public bool OptionalBoolean(string name)
    {
        if (Find(name) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } value)
            Reject(name, $"must be true or false, not {JsonInput.KindOf(value)}");
        return Find(name) is { ValueKind: JsonValueKind.True };
    }

    public int Integer(string name, int min, int max, int absent)
    {
        if (Find(name) is not { } value) return absent;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= min && number <= max
            && decimal.IsInteger(number)) return (int)number;
        Reject(name, $"must be an integer from {min} to {max}");
        return absent;
    }

    public T Value<T>(string name)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(value => LoanJson.NameOf(value), StringComparer.Ordinal);
        var rule = $"must be {string.Join(" or ", values.Keys)}";
        var text = Text(name, MaxNameLength, rule);
        if (!values.TryGetValue(text, out var value) && text.Length > 0) Reject(name, rule);
        return value;
    }

    public string? Reject(string name, string rule)
    {
        Errors.Add(new(name, rule));
        return null;
    }

    private bool Has(string name, string rule)
    {
        if (_isObject && Find(name) is null) Reject(name, $"is required; it {rule}");
        return Find(name) is not null;
    }

    private JsonElement? Find(string name) => _isObject ? JsonInput.Find(json, name) : null;
}
