using System.Text;

namespace LoanApproval.PartnerSimulator.Http;

// Reads the header Idempotency-Key.
internal static class IdempotencyKey
{
    private const int MaxLength = 255;

    // The IETF draft defines the value as a structured-field string ("abc"); most services also accept it without quotes.
    // Both forms are the same key: a client that starts to quote its keys must not cause a second effect.
    public static string? Parse(string? value)
    {
        var key = value is ['"', ..] ? Unquote(value) : value;
        return key is { Length: >= 1 and <= MaxLength } && key.All(c => c is > ' ' and <= '~') ? key : null;
    }

    // RFC 9651, section 4.2.5: a backslash escapes only a quote or a backslash. Parameters after the string are not accepted.
    private static string? Unquote(string value)
    {
        var key = new StringBuilder();
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '"') return i == value.Length - 1 ? key.ToString() : null;
            if (value[i] == '\\' && (++i == value.Length || value[i] is not ('"' or '\\'))) return null;
            key.Append(value[i]);
        }
        return null;
    }
}
