namespace LoanApproval.Worker.PartnerClients;

/// <summary>Reads texts of partners, and bounds those that enter decisions, heartbeats and letters.</summary>
internal static class PartnerText
{
    public const int MaxLength = 300;

    public static JsonElement? Property(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <returns>The text, or null if it is missing or not a text.</returns>
    public static string? Read(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>One line of up to 300 characters.</summary>
    public static string Bound(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        if (line.Length <= MaxLength) return line;
        // Not in the middle of a surrogate pair.
        var length = char.IsHighSurrogate(line[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return line[..length] + "…";
    }
}
