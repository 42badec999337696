using System.ComponentModel.DataAnnotations;

namespace LoanApproval.PartnerSimulator.Settings;

// Reads the text of one setting, with the messages of the worker.
internal static class SettingValue
{
    public delegate (object? Value, string? Problem) Reader(string text, RangeAttribute? range);

    private static readonly Dictionary<Type, Reader> _readers = new()
    {
        [typeof(string)] = (text, _) => (text, null),
        [typeof(bool)] = (text, _) =>
            bool.TryParse(text, out var flag) ? (flag, null) : (null, $"'{text}' is not valid. The value must be true or false."),
        [typeof(int)] = (text, range) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? InRange(number, text, range) : (null, $"'{text}' is not a valid integer."),
        [typeof(double)] = (text, range) => double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? InRange(number, text, range) : (null, $"'{text}' is not a valid number. Example: 0.3"),
        [typeof(TimeSpan)] = (text, range) =>
            Durations.TryParse(text, Bound(range!.Minimum), Bound(range.Maximum), out var duration, out var problem)
                ? (duration, null) : (null, problem),
    };

    // Throws KeyNotFoundException: No setting has a value of this type yet.
    public static Reader ReaderOf(Type type) => _readers[type];

    private static (object? Value, string? Problem) InRange(object value, string text, RangeAttribute? range) =>
        range?.IsValid(value) is not false
            ? (value, null)
            : (null, string.Create(
                CultureInfo.InvariantCulture, $"'{text}' is out of range. The value must be between {range.Minimum} and {range.Maximum}."));

    private static TimeSpan Bound(object bound) => TimeSpan.Parse((string)bound, CultureInfo.InvariantCulture);
}
