namespace LoanApproval.Contracts.Applications;

public static class ApplicationDifference
{
    private const int MaxShown = 5;

    public static IReadOnlyList<FieldError> Of(LoanApplication now, LoanApplication earlier) =>
        Of(JsonSerializer.SerializeToElement(now, LoanJson.Options), JsonSerializer.SerializeToElement(earlier, LoanJson.Options));

    /// <summary>Compares JSON objects. A field that either object lacks is unknown, not different.</summary>
    public static IReadOnlyList<FieldError> Of(JsonElement now, JsonElement earlier)
    {
        var before = Values(earlier);
        return [.. Values(now)
            .Where(value => before.TryGetValue(value.Key, out var old) && old != value.Value)
            .Select(value => new FieldError(value.Key.Name, Describe(value.Key, before[value.Key], value.Value)))];
    }

    public static IReadOnlyDictionary<ApplicationField, string> Values(JsonElement application) =>
        ApplicationFields.All
            .Select(field => (Field: field, Value: JsonInput.Find(application, field.Name)))
            .Where(found => found.Value is not null).ToDictionary(found => found.Field, found => found.Field.Canonical(found.Value!.Value));

    private static string Describe(ApplicationField field, string earlier, string now) => field.IsPersonal
        ? "differs from the existing application"
        : $"differs from the existing application (was {Abbreviate(earlier)}, now {Abbreviate(now)})";

    private static string Abbreviate(string canonical)
    {
        var items = canonical.Split(", ");
        return items.Length <= MaxShown ? canonical : $"{string.Join(", ", items.Take(MaxShown))} and {items.Length - MaxShown} more";
    }
}
