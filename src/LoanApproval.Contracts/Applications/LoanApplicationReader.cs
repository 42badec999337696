namespace LoanApproval.Contracts.Applications;

/// <summary>Reads an application and checks every rule. The worker, the starter and a batch reject the same input.</summary>
public static class LoanApplicationReader
{
    /// <summary>Ignores unknown fields. Returns every broken rule; if there is one, <c>application</c> is null.</summary>
    public static IReadOnlyList<FieldError> Read(JsonElement json, out LoanApplication? application)
    {
        if (json.ValueKind == JsonValueKind.Object) return Read(json, null, [.. JsonInput.Duplicates(json)], out application);
        application = null;
        var required = string.Join(", ", ApplicationFields.All.Where(field => field.IsRequired).Select(field => field.Name));
        return [new("$", $"must be one JSON object with {required}, not {JsonInput.KindOf(json)}")];
    }

    public static IReadOnlyList<FieldError> Read(string json, out LoanApplication? application)
    {
        try
        {
            // A byte order mark may precede the text, even in a pipe.
            using var document = JsonDocument.Parse(json.AsMemory().TrimStart('\uFEFF'), new() { MaxDepth = LoanJson.Options.MaxDepth });
            return Read(document.RootElement, out application);
        }
        catch (JsonException e)
        {
            application = null;
            return [new("$", $"must be valid JSON: {JsonInput.Describe(e)}")];
        }
    }

    public static IReadOnlyList<FieldError> ReadText(
        IReadOnlyDictionary<string, IReadOnlyList<string>> values, out LoanApplication? application) =>
        Read(null, values, [], out application);

    public static bool IsId(string? text) => text is not null && ApplicationFields.IdPattern().IsMatch(text);

    private static List<FieldError> Read(
        JsonElement? json, IReadOnlyDictionary<string, IReadOnlyList<string>>? texts, List<FieldError> errors,
        out LoanApplication? application)
    {
        var read = new LoanApplication
        {
            ApplicationId = Value(ApplicationFields.ApplicationId),
            ApplicantId = Value(ApplicationFields.ApplicantId),
            Amount = Value(ApplicationFields.Amount),
            Currency = Value(ApplicationFields.Currency),
            TermMonths = (int)Value(ApplicationFields.TermMonths),
            DocumentIds = Value(ApplicationFields.DocumentIds),
        };
        application = errors.Count == 0 ? read : null;
        return errors;

        T Value<T>(ApplicationField<T> field)
        {
            if (json is { } fields && JsonInput.Find(fields, field.Name) is { } element) return field.ReadJson(element, errors);
            if (texts?.GetValueOrDefault(field.Name) is { Count: > 0 } values) return field.ReadText(values, errors);
            return field.IsRequired ? field.Reject(errors, $"is required; it {field.Rule}") : field.Default;
        }
    }
}
