using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.Contracts.Applications;

/// <summary>
/// Reads an application out of JSON and checks each rule of the contract, so that the worker, the starter and the batch
/// intake refuse the same input with the same words, all broken fields at once.
/// </summary>
public static partial class LoanApplicationReader
{
    public const decimal MaxAmount = 10_000_000m;
    public const int MaxTermMonths = 360;
    public const int MaxDocuments = 100;
    private const string IdRule = "must be 1-64 characters of A-Z, a-z, 0-9, _ and -";

    /// <summary>Reads one JSON object; unknown fields are ignored.</summary>
    /// <param name="json">The input as it came.</param>
    /// <param name="application">The application, or null when a rule is broken.</param>
    /// <returns>Every broken field; empty when the application is right.</returns>
    public static IReadOnlyList<FieldError> Read(JsonElement json, out LoanApplication? application)
    {
        application = null;
        if (json.ValueKind != JsonValueKind.Object)
            return [new("$", $"must be one JSON object with applicationId, applicantId, amount and documentIds, not {Kind(json)}")];
        var errors = new List<FieldError>();
        var read = new LoanApplication
        {
            ApplicationId = Id(json, "applicationId", errors),
            ApplicantId = Id(json, "applicantId", errors),
            Amount = Amount(json, errors),
            Currency = Currency(json, errors),
            TermMonths = TermMonths(json, errors),
            DocumentIds = DocumentIds(json, errors),
        };
        if (errors.Count == 0) application = read;
        return errors;
    }

    /// <summary>Reads JSON text; see <see cref="Read(JsonElement, out LoanApplication?)"/>.</summary>
    public static IReadOnlyList<FieldError> Read(string json, out LoanApplication? application)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = LoanJson.Options.MaxDepth });
            return Read(document.RootElement, out application);
        }
        catch (JsonException e)
        {
            application = null;
            return [new("$", $"must be JSON: {e.Message}")];
        }
    }

    /// <summary>Checks an application that a program has built.</summary>
    public static IReadOnlyList<FieldError> Validate(LoanApplication application) =>
        Read(JsonSerializer.SerializeToElement(application, LoanJson.Options), out _);

    /// <summary>Whether a text is in the alphabet of application, applicant and document ids.</summary>
    public static bool IsId(string? text) => text is not null && IdPattern().IsMatch(text);

    private static string Id(JsonElement json, string field, List<FieldError> errors)
    {
        if (!TryGet(json, field, out var value)) errors.Add(new(field, $"is missing; it {IdRule}"));
        else if (value.ValueKind != JsonValueKind.String) errors.Add(new(field, $"must be a string, not {Kind(value)}"));
        else if (Text(value) is not { } text || !IsId(text)) errors.Add(new(field, IdRule));
        else return text;
        return "";
    }

    private static decimal Amount(JsonElement json, List<FieldError> errors)
    {
        const string field = "amount";
        if (!TryGet(json, field, out var value)) errors.Add(new(field, "is missing; it must be a number over 0"));
        else if (value.ValueKind != JsonValueKind.Number) errors.Add(new(field, $"must be a number, not {Kind(value)}"));
        else if (!value.TryGetDecimal(out var amount) || amount > MaxAmount) errors.Add(new(field, "must be at most 10,000,000"));
        else if (amount <= 0) errors.Add(new(field, "must be over 0"));
        else if (decimal.Round(amount, 2) != amount) errors.Add(new(field, "must have at most 2 decimals"));
        else return amount;
        return 0;
    }

    private static string Currency(JsonElement json, List<FieldError> errors)
    {
        const string field = "currency";
        if (!TryGet(json, field, out var value)) return LoanApplication.DefaultCurrency;
        if (value.ValueKind == JsonValueKind.String && Text(value) is { } text && CurrencyPattern().IsMatch(text)) return text;
        errors.Add(new(field, "must be three capital letters, such as USD"));
        return "";
    }

    private static int TermMonths(JsonElement json, List<FieldError> errors)
    {
        const string field = "termMonths";
        if (!TryGet(json, field, out var value)) return LoanApplication.DefaultTermMonths;
        // 60.0 is the integer 60: JSON knows numbers alone, and some clients write each of them with a point.
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var months)
            && months is >= 1 and <= MaxTermMonths && decimal.Truncate(months) == months)
            return (int)months;
        errors.Add(new(field, "must be an integer from 1 to 360"));
        return 0;
    }

    private static List<string> DocumentIds(JsonElement json, List<FieldError> errors)
    {
        const string field = "documentIds";
        var ids = new List<string>();
        if (!TryGet(json, field, out var value))
        {
            errors.Add(new(field, "is missing; it must list 1-100 document ids"));
            return ids;
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new(field, $"must be a list of strings, not {Kind(value)}"));
            return ids;
        }
        if (value.GetArrayLength() is < 1 or > MaxDocuments)
        {
            errors.Add(new(field, string.Create(CultureInfo.InvariantCulture, $"must list 1-100 document ids, not {value.GetArrayLength()}")));
            return ids;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]");
            if (item.ValueKind != JsonValueKind.String) errors.Add(new(name, $"must be a string, not {Kind(item)}"));
            else if (Text(item) is not { } id || !IsId(id)) errors.Add(new(name, IdRule));
            else if (!seen.Add(id)) errors.Add(new(name, $"repeats {id}; no two may be alike"));
            else ids.Add(id);
        }
        return ids;
    }

    // Null counts as absent: clients of other languages write it for a field that they do not set.
    private static bool TryGet(JsonElement json, string field, out JsonElement value) =>
        json.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;

    // A string of broken surrogates is JSON, but no text.
    private static string? Text(JsonElement value)
    {
        try { return value.GetString(); }
        catch (InvalidOperationException) { return null; }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "nothing",
    };

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyPattern();
}
