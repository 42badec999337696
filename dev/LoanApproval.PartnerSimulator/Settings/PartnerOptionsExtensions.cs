using System.Reflection;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Settings;

internal static class PartnerOptionsExtensions
{
    /// <summary>Registers options that are read and validated at startup.</summary>
    /// <exception cref="InvalidSettingException">The section has an unknown key, or a value that cannot be parsed.</exception>
    public static OptionsBuilder<TOptions> AddPartnerOptions<TOptions>(this IHostApplicationBuilder builder, string sectionName)
        where TOptions : class
    {
        var section = Read<TOptions>(builder.Configuration, sectionName);
        return builder.Services.AddOptionsWithValidateOnStart<TOptions>().Bind(section);
    }

    private static IConfigurationSection Read<TOptions>(IConfiguration configuration, string sectionName)
    {
        var properties = typeof(TOptions).GetProperties().ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var values = new Dictionary<string, string?>();
        foreach (var setting in configuration.GetSection(sectionName).GetChildren())
        {
            if (!properties.TryGetValue(setting.Key, out var property))
                throw new InvalidSettingException(
                    $"{setting.Path} is not a known setting. Known settings of {sectionName}: {string.Join(", ", properties.Keys)}.");
            // An empty variable counts as absent.
            if (!string.IsNullOrWhiteSpace(setting.Value)) values[setting.Path] = Normalize(setting, property);
        }
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection(sectionName);
    }

    private static string Normalize(IConfigurationSection setting, PropertyInfo property)
    {
        if (property.PropertyType != typeof(TimeSpan)) return setting.Value!;
        return Durations.TryParse(setting.Value!, out var duration)
            ? duration.ToString("c")
            : throw new InvalidSettingException($"{setting.Path}: '{setting.Value}' is not a valid duration. {Durations.Examples}");
    }
}
