namespace LoanApproval.Workflows.Input;

// Reads the properties of one JSON object and collects an error for each that breaks a rule.
internal sealed class InputFields
{
    private readonly JsonElement _json;
    private readonly bool _isObject;

    public InputFields(JsonElement json, string description)
    {
        _json = json;
        _isObject = json.ValueKind == JsonValueKind.Object;
        Errors = _isObject ? [.. JsonInput.Duplicates(json)]
            : [new("$", $"must be one JSON object with {description}, not {JsonInput.KindOf(json)}")];
    }

    public List<FieldError> Errors { get; }

    public string? OptionalText(string name, int maxLength, string rule = "must be a string")
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) return Reject(name, $"{rule}, not {JsonInput.KindOf(value)}");
        if (JsonInput.Text(value) is not { } text) return Reject(name, "must be valid Unicode text");
        return text.Length <= maxLength ? text
            : Reject(name, string.Create(CultureInfo.InvariantCulture, $"must have at most {maxLength} characters"));
    }

    public string Text(string name, int maxLength, string rule = "must be a string")
    {
        var errors = Errors.Count;
        var text = OptionalText(name, maxLength, rule);
        if (text is null && Errors.Count == errors && _isObject) Reject(name, $"is required; it {rule}");
        return text ?? "";
    }

    public bool Boolean(string name, bool? absent = null)
    {
        if (Find(name) is not { } value)
        {
            if (absent is { } fallback) return fallback;
            if (_isObject) Reject(name, "is required; it must be true or false");
            return false;
        }
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Reject(name, $"must be true or false, not {JsonInput.KindOf(value)}");
        return value.ValueKind == JsonValueKind.True;
    }

    public int Integer(string name, int min, int max, int absent)
    {
        if (Find(name) is not { } value) return absent;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= min && number <= max
            && decimal.Truncate(number) == number)
            return (int)number;
        Reject(name, string.Create(CultureInfo.InvariantCulture, $"must be an integer from {min} to {max}"));
        return absent;
    }

    public string? Reject(string name, string rule)
    {
        Errors.Add(new(name, rule));
        return null;
    }

    private JsonElement? Find(string name) => _isObject ? JsonInput.Find(_json, name) : null;
}
