namespace LoanApproval.Worker.Settings;

internal static class SettingValue
{
    public delegate (object? Value, string? Problem) Reader(string text, RangeAttribute? range);

    private static readonly Dictionary<Type, Reader> _readers = new()
    {
        [typeof(string)] = (text, _) => (text, null),
        [typeof(TimeSpan)] = Duration,
        [typeof(int)] = Integer,
        [typeof(float)] = Number,
        [typeof(Uri)] = Address,
        [typeof(IPEndPoint)] = Listener,
        [typeof(bool)] = (text, _) =>
            bool.TryParse(text, out var flag) ? (flag, null) : (null, $"'{text}' is not valid. The value must be true or false."),
    };

    // Returns null if the type is a section.
    public static Reader? ReaderOf(Type type) => _readers.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    private static (object? Value, string? Problem) Duration(string text, RangeAttribute? range)
    {
        var minimum = range is null ? DurationText.Shortest : TimeSpan.Parse((string)range.Minimum, CultureInfo.InvariantCulture);
        var maximum = range is null ? DurationText.Longest : TimeSpan.Parse((string)range.Maximum, CultureInfo.InvariantCulture);
        return DurationText.TryParse(text, minimum, maximum, out var duration, out var problem) ? (duration, null) : (null, problem);
    }

    private static (object? Value, string? Problem) Number(string text, RangeAttribute? range) =>
        float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number, null) : (null, $"'{text}' is not a valid number. Example: 2.0");

    private static (object? Value, string? Problem) Integer(string text, RangeAttribute? range) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && range?.IsValid(value) is not false
            ? (value, null)
            : (null, range is null ? $"'{text}' is not a valid integer."
                : $"'{text}' is not valid. The value must be an integer from {range.Minimum} to {range.Maximum}.");

    // The address ends with a slash, so that paths are appended to it. A message must not show an address with a password.
    private static (object? Value, string? Problem) Address(string text, RangeAttribute? range) =>
        text.Contains('@', StringComparison.Ordinal) ? (null, "The address must not contain a user name or a password.")
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0 }
            ? (address, null)
            : (null, $"'{text}' is not valid. Write an absolute http or https address, such as http://localhost:7010.");

    // An empty value disables the listener.
    private static (object? Value, string? Problem) Listener(string text, RangeAttribute? range)
    {
        var numeric = text.Replace("localhost:", $"{IPAddress.Loopback}:", StringComparison.OrdinalIgnoreCase);
        return text.Length == 0 ? (null, null)
            : IPEndPoint.TryParse(numeric, out var address) && address.Port > 0 ? (address, null)
            : (null, $"'{text}' is not valid. Write the IP address or localhost with a port, such as 127.0.0.1:9464.");
    }
}
