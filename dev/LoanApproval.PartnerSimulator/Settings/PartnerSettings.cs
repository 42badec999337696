using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace LoanApproval.PartnerSimulator.Settings;

// The sections that the simulator knows, and every problem in the settings.
internal sealed class PartnerSettings(IConfiguration configuration)
{
    private readonly List<string> _sections = [];
    private readonly List<string> _problems = [];

    public static PartnerSettings Of(IHostApplicationBuilder builder)
    {
        if (builder.Properties.TryGetValue(typeof(PartnerSettings), out var known)) return (PartnerSettings)known;
        var settings = new PartnerSettings(builder.Configuration);
        builder.Properties[typeof(PartnerSettings)] = settings;
        return settings;
    }

    public void AddProblem(string problem) => _problems.Add(problem);

    // A shared section has other readers, such as .NET's logging. In it, only a key that resembles a known one is a problem.
    public void Read(string sectionName, object options, bool shared)
    {
        _sections.Add(sectionName);
        var properties = options.GetType().GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var section = configuration.GetSection(sectionName);
        foreach (var setting in section.GetChildren())
        {
            if (properties.TryGetValue(setting.Key, out var property)) Assign(setting, $"{sectionName}:{property.Name}", property, options);
            else if (NameSuggestion.For(setting.Key, properties.Keys) is { } meant)
                AddProblem($"{setting.Path} is not a known setting. Did you mean {sectionName}:{meant}?");
            else if (!shared)
                AddProblem(
                    $"{setting.Path} is not a known setting. Known settings of {sectionName}: {string.Join(", ", properties.Keys)}.");
        }
    }

    // Throws InvalidSettingException: A setting is not valid. The message has one line for each problem.
    public void ThrowIfInvalid()
    {
        // A name without settings below it may be any environment variable.
        var misspelled =
            from child in configuration.GetChildren()
            where child.Value is null && !_sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
            let meant = NameSuggestion.For(child.Key, _sections)
            where meant is not null
            select $"{child.Key} is not a known section. Did you mean {meant}?";
        List<string> problems = [.. _problems, .. misspelled];
        if (problems.Count > 0) throw new InvalidSettingException(string.Join(Environment.NewLine, problems));
    }

    private void Assign(IConfigurationSection setting, string path, PropertyInfo property, object options)
    {
        if (setting.GetChildren().Any())
        {
            AddProblem($"{path} must be one value, without settings below it.");
            return;
        }
        // An empty variable counts as absent.
        if (string.IsNullOrWhiteSpace(setting.Value)) return;
        var read = SettingValue.ReaderOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        var (value, problem) = read(setting.Value, property.GetCustomAttribute<RangeAttribute>());
        if (problem is null) property.SetValue(options, value);
        else AddProblem($"{path}: {problem}");
    }
}
