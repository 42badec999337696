using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LoanApproval.Worker.Settings;

// Reads the text of one setting as the type of its property, within the bounds of its [Range].
internal static class SettingValue
{
    private static readonly Type[] Types = [typeof(string), typeof(TimeSpan), typeof(int), typeof(float), typeof(bool)];

    public static bool Reads(Type type) => Types.Contains(Plain(type));

    public static bool TryRead(string text, PropertyInfo property, out object? value, [NotNullWhen(false)] out string? problem)
    {
        var (type, range) = (Plain(property.PropertyType), property.GetCustomAttribute<RangeAttribute>());
        (value, problem) = type == typeof(string) ? (text, null)
            : type == typeof(TimeSpan) ? Duration(text, range)
            : type == typeof(int) ? Integer(text, range)
            : type == typeof(float) ? Number(text)
            : Boolean(text);
        return problem is null;
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static (object? Value, string? Problem) Duration(string text, RangeAttribute? range)
    {
        var minimum = range is null ? DurationText.Shortest : TimeSpan.Parse((string)range.Minimum, CultureInfo.InvariantCulture);
        var maximum = range is null ? DurationText.Longest : TimeSpan.Parse((string)range.Maximum, CultureInfo.InvariantCulture);
        return DurationText.TryParse(text, minimum, maximum, out var duration, out var problem) ? (duration, null) : (null, problem);
    }

    private static (object? Value, string? Problem) Integer(string text, RangeAttribute? range)
    {
        var (minimum, maximum) = range is null ? (int.MinValue, int.MaxValue) : ((int)range.Minimum, (int)range.Maximum);
        var isInteger = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isInteger && number >= minimum && number <= maximum ? (number, null)
            : range is null ? (null, $"'{text}' is not a valid integer.")
            : (null, string.Create(CultureInfo.InvariantCulture, $"'{text}' is not valid. The value must be an integer from {minimum} to {maximum}."));
    }

    private static (object? Value, string? Problem) Number(string text) =>
        float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number, null)
            : (null, $"'{text}' is not a valid number. Example: 2.0");

    private static (object? Value, string? Problem) Boolean(string text) =>
        bool.TryParse(text, out var flag) ? (flag, null) : (null, $"'{text}' is not valid. The value must be true or false.");
}
