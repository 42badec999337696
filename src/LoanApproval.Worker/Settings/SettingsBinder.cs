using System.Reflection;

namespace LoanApproval.Worker.Settings;

// A name under which the setting is still accepted.
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormerNameAttribute(string name) : Attribute
{
    public string Name => name;
}

// Binds a section to its options and reports every problem in one sentence each. .NET's own binder stops at the first, ignores unknown
// names by default, and reads 72:00:00 as 72 days.
internal static class SettingsBinder
{
    // Invalid values keep their defaults. A shared section has readers besides the worker, so unknown names in it are valid.
    public static List<string> Bind(IConfigurationSection section, object options, bool shared)
    {
        var problems = new List<string>();
        Bind(section, section.Path, options, shared, problems);
        return problems;
    }

    private static void Bind(IConfigurationSection section, string path, object options, bool shared, List<string> problems)
    {
        var properties = options.GetType().GetProperties().Where(property => property.SetMethod is { IsPublic: true }).ToList();
        foreach (var child in section.GetChildren())
        {
            if (properties.Find(property => IsNamed(property, child.Key)) is not { } property)
            {
                if (!shared) problems.Add(Unknown(path, child.Key, [.. properties.Select(p => p.Name)]));
            }
            else if (SettingValue.Reads(property.PropertyType))
            {
                Assign(child, $"{path}:{property.Name}", property, options, problems);
            }
            else
            {
                Bind(child, $"{path}:{property.Name}", property.GetValue(options)!, shared: false, problems);
            }
        }
    }

    private static void Assign(IConfigurationSection setting, string path, PropertyInfo property, object options, List<string> problems)
    {
        if (setting.GetChildren().Any()) problems.Add($"{path} must be one value, without settings below it.");
        else if (setting.Value is not { } text) return;
        else if (SettingValue.TryRead(text, property, out var value, out var problem)) property.SetValue(options, value);
        else problems.Add($"{path}: {problem}");
    }

    private static bool IsNamed(PropertyInfo property, string key) =>
        string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase)
        || string.Equals(property.GetCustomAttribute<FormerNameAttribute>()?.Name, key, StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string path, string key, string[] names) => Suggestion.For(key, names) is { } meant
        ? $"{path}:{key} is not a known setting. Did you mean {path}:{meant}?"
        : $"{path}:{key} is not a known setting. Known settings of {path}: {string.Join(", ", names.Order(StringComparer.Ordinal))}.";
}
