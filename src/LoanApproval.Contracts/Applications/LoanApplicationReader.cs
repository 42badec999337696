namespace LoanApproval.Contracts.Applications;

/// <summary>
/// Reads an application and checks every rule of the contract, so that the worker, the starter and a batch reject the same
/// input with the same messages, all broken fields at once.
/// </summary>
public static class LoanApplicationReader
{
    public const decimal MaxAmount = 10_000_000m;
    public const int MaxTermMonths = 360;
    public const int MaxDocuments = 100;

    /// <summary>Reads one JSON object; unknown fields are ignored.</summary>
    /// <param name="json">The input as received.</param>
    /// <param name="application">The application, or null when a rule is broken.</param>
    /// <returns>Every broken field; empty when the application is valid.</returns>
    public static IReadOnlyList<FieldError> Read(JsonElement json, out LoanApplication? application)
    {
        application = null;
        if (json.ValueKind != JsonValueKind.Object)
            return [new("$", $"must be one JSON object with {RequiredFields()}, not {JsonInput.KindOf(json)}")];
        return Read(name => JsonInput.Find(json, name), _ => null, [.. JsonInput.Duplicates(json)], out application);
    }

    /// <summary>Reads JSON text; see <see cref="Read(JsonElement, out LoanApplication?)"/>.</summary>
    public static IReadOnlyList<FieldError> Read(string json, out LoanApplication? application)
    {
        try
        {
            // A byte order mark may precede the text, also in a pipe.
            using var document =
                JsonDocument.Parse(json.AsMemory().TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = LoanJson.Options.MaxDepth });
            return Read(document.RootElement, out application);
        }
        catch (JsonException e)
        {
            application = null;
            return [new("$", $"must be valid JSON: {e.Message}")];
        }
    }

    /// <summary>Reads values that a person wrote, such as options of a command line or a row of a CSV file.</summary>
    /// <param name="values">The values by field name; one each, except for a repeatable option. An absent field has no entry.</param>
    /// <param name="application">The application, or null when a rule is broken.</param>
    /// <returns>Every broken field; empty when the application is valid.</returns>
    public static IReadOnlyList<FieldError> ReadText(
        IReadOnlyDictionary<string, IReadOnlyList<string>> values, out LoanApplication? application) =>
        Read(_ => null, name => values.GetValueOrDefault(name), [], out application);

    /// <summary>Checks an application that a program has built.</summary>
    public static IReadOnlyList<FieldError> Validate(LoanApplication application) =>
        Read(JsonSerializer.SerializeToElement(application, LoanJson.Options), out _);

    /// <summary>Whether a text has the format of application, applicant and document ids.</summary>
    public static bool IsId(string? text) => IdField.IsId(text);

    private static List<FieldError> Read(
        Func<string, JsonElement?> json, Func<string, IReadOnlyList<string>?> text, List<FieldError> errors,
        out LoanApplication? application)
    {
        var read = new LoanApplication
        {
            ApplicationId = Value(ApplicationFields.ApplicationId),
            ApplicantId = Value(ApplicationFields.ApplicantId),
            Amount = Value(ApplicationFields.Amount),
            Currency = Value(ApplicationFields.Currency),
            TermMonths = Value(ApplicationFields.TermMonths),
            DocumentIds = Value(ApplicationFields.DocumentIds),
        };
        application = errors.Count == 0 ? read : null;
        return errors;

        T Value<T>(ApplicationField<T> field)
        {
            if (json(field.Name) is { } element) return field.ReadJson(element, errors);
            if (text(field.Name) is { Count: > 0 } values) return field.ReadText(values, errors);
            if (field.IsRequired) errors.Add(field.Broken($"is required; it {field.Rule}"));
            return field.Default;
        }
    }

    private static string RequiredFields() => string.Join(", ", ApplicationFields.All.Where(f => f.IsRequired).Select(f => f.Name));
}
