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
        var errors = JsonInput.Duplicates(json).ToList();
        return Read(new JsonSource(json, errors), out application);
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
        Read(new TextSource(values), out application);

    /// <summary>Checks an application that a program has built.</summary>
    public static IReadOnlyList<FieldError> Validate(LoanApplication application) =>
        Read(JsonSerializer.SerializeToElement(application, LoanJson.Options), out _);

    /// <summary>Whether a text has the format of application, applicant and document ids.</summary>
    public static bool IsId(string? text) => IdField.IsId(text);

    private static List<FieldError> Read(FieldSource source, out LoanApplication? application)
    {
        var read = new LoanApplication
        {
            ApplicationId = source.Read(ApplicationFields.ApplicationId),
            ApplicantId = source.Read(ApplicationFields.ApplicantId),
            Amount = source.Read(ApplicationFields.Amount),
            Currency = source.Read(ApplicationFields.Currency),
            TermMonths = source.Read(ApplicationFields.TermMonths),
            DocumentIds = source.Read(ApplicationFields.DocumentIds),
        };
        application = source.Errors.Count == 0 ? read : null;
        return source.Errors;
    }

    private static string RequiredFields() => string.Join(", ", ApplicationFields.All.Where(f => f.IsRequired).Select(f => f.Name));

    private abstract class FieldSource(List<FieldError> errors)
    {
        public List<FieldError> Errors => errors;

        public T Read<T>(ApplicationField<T> field)
        {
            if (TryRead(field, out var value)) return value;
            if (field.IsRequired) errors.Add(field.Broken($"is required; it {field.Rule}"));
            return field.Default;
        }

        protected abstract bool TryRead<T>(ApplicationField<T> field, out T value);
    }

    private sealed class JsonSource(JsonElement json, List<FieldError> errors) : FieldSource(errors)
    {
        protected override bool TryRead<T>(ApplicationField<T> field, out T value)
        {
            var found = JsonInput.Find(json, field.Name);
            value = found is { } element ? field.ReadJson(element, Errors) : field.Default;
            return found is not null;
        }
    }

    private sealed class TextSource(IReadOnlyDictionary<string, IReadOnlyList<string>> values) : FieldSource([])
    {
        protected override bool TryRead<T>(ApplicationField<T> field, out T value)
        {
            var isPresent = values.TryGetValue(field.Name, out var texts) && texts.Count > 0;
            value = isPresent ? field.ReadText(texts!, Errors) : field.Default;
            return isPresent;
        }
    }
}
