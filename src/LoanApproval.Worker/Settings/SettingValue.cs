namespace LoanApproval.Worker.Settings;

// How the text of one setting is read, by the type of its property; a [Range] bounds the value.
internal static class SettingValue
{
    public delegate (object? Value, string? Problem) Reader(string text, RangeAttribute? range);

    private static readonly Dictionary<Type, Reader> Readers = new()
    {
        [typeof(string)] = (text, _) => (text, null),
        [typeof(TimeSpan)] = Duration,
        [typeof(int)] = Integer,
        [typeof(float)] = Number,
        [typeof(bool)] = (text, _) =>
            bool.TryParse(text, out var flag) ? (flag, null) : (null, $"'{text}' is not valid. The value must be true or false."),
    };

    // Null if the type is not that of a value.
    public static Reader? ReaderOf(Type type) => Readers.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    private static (object? Value, string? Problem) Duration(string text, RangeAttribute? range)
    {
        var minimum = range is null ? DurationText.Shortest : TimeSpan.Parse((string)range.Minimum, CultureInfo.InvariantCulture);
        var maximum = range is null ? DurationText.Longest : TimeSpan.Parse((string)range.Maximum, CultureInfo.InvariantCulture);
        return DurationText.TryParse(text, minimum, maximum, out var duration, out var problem) ? (duration, null) : (null, problem);
    }

    private static (object? Value, string? Problem) Number(string text, RangeAttribute? range) =>
        float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number, null)
            : (null, $"'{text}' is not a valid number. Example: 2.0");

    private static (object? Value, string? Problem) Integer(string text, RangeAttribute? range) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && range?.IsValid(number) is not false
            ? (number, null)
            : (null, range is null
                ? $"'{text}' is not a valid integer."
                : $"'{text}' is not valid. The value must be an integer from {range.Minimum} to {range.Maximum}.");
}
