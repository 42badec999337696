namespace LoanApproval.Worker.Settings;

// Binds a section to its options and reports every problem. .NET's own binder stops at the first, and reads 72:00:00 as 72 days.
internal static class SettingsBinder
{
    // In a shared section, only a name that resembles a known one is refused. A top-level value may be any environment variable.
    public static IEnumerable<string> Bind(IConfigurationSection section, string path, object options, bool shared = false)
    {
        var properties = options.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true }).ToList();
        var known = $"Known settings of {path}: {string.Join(", ", properties.Select(p => p.Name).Order(StringComparer.Ordinal))}.";
        if (path.Contains(':', StringComparison.Ordinal) && !string.IsNullOrEmpty(section.Value))
            yield return $"{path} is a section, not a value. {known}";
        foreach (var child in section.GetChildren())
        {
            var property = properties.Find(p => string.Equals(p.Name, child.Key, StringComparison.OrdinalIgnoreCase));
            var problems = property is null ? Unknown(path, child.Key, properties.Select(p => p.Name), shared ? null : known)
                : SettingValue.ReaderOf(property.PropertyType) is { } read
                    ? Assign(child, $"{path}:{property.Name}", property, options, read)
                : Bind(child, $"{path}:{property.Name}", property.GetValue(options)!);
            foreach (var problem in problems) yield return problem;
        }
    }

    private static string[] Assign(
        IConfigurationSection setting, string path, PropertyInfo property, object options, SettingValue.Reader read)
    {
        if (setting.GetChildren().Any()) return [$"{path} must be one value, without settings below it."];
        if (setting.Value is not { } text) return [];
        var (value, problem) = read(text, property.GetCustomAttribute<RangeAttribute>());
        if (problem is not null) return [$"{path}: {problem}"];
        property.SetValue(options, value);
        return [];
    }

    private static string[] Unknown(string path, string key, IEnumerable<string> names, string? known) =>
        (Suggestion.For(key, names) is { } meant ? $"Did you mean {path}:{meant}?" : known) is { } hint
            ? [$"{path}:{key} is not a known setting. {hint}"] : [];
}
