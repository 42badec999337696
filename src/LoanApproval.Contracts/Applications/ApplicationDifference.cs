namespace LoanApproval.Contracts.Applications;

/// <summary>
/// Compares two applications that have the same id, so that the ledger and every client report the same fields in the same words.
/// </summary>
public static class ApplicationDifference
{
    private const int MaxShown = 5;

    /// <summary>Each field that differs, with both values unless they are personal; empty for the same application.</summary>
    public static IReadOnlyList<FieldError> Of(LoanApplication now, LoanApplication earlier) =>
        Of(JsonSerializer.SerializeToElement(now, LoanJson.Options), JsonSerializer.SerializeToElement(earlier, LoanJson.Options));

    /// <summary>As above, for JSON objects. A field that one of them does not have is not compared: it is unknown there.</summary>
    public static IReadOnlyList<FieldError> Of(JsonElement now, JsonElement earlier)
    {
        var before = Values(earlier);
        return
        [
            .. Values(now)
                .Where(value => before.TryGetValue(value.Key, out var old) && old != value.Value)
                .Select(value => new FieldError(value.Key.Name, Describe(value.Key, before[value.Key], value.Value))),
        ];
    }

    /// <summary>The fields that a JSON object has, each with the text that is the same for equal values.</summary>
    public static IReadOnlyDictionary<ApplicationField, string> Values(JsonElement application) =>
        ApplicationFields.All
            .Select(field => (Field: field, Value: JsonInput.Find(application, field.Name)))
            .Where(found => found.Value is not null)
            .ToDictionary(found => found.Field, found => found.Field.Canonical(found.Value!.Value));

    private static string Describe(ApplicationField field, string earlier, string now) => field.IsPersonal
        ? "differs from the existing application"
        : $"differs from the existing application (was {Abbreviate(earlier)}, now {Abbreviate(now)})";

    private static string Abbreviate(string canonical)
    {
        var items = canonical.Split(", ");
        return items.Length <= MaxShown ? canonical : $"{string.Join(", ", items.Take(MaxShown))} and {items.Length - MaxShown} more";
    }
}
