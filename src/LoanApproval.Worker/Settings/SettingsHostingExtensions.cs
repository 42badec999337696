using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace LoanApproval.Worker.Settings;

internal static class SettingsHostingExtensions
{
    /// <summary>Binds a section to its options and validates it when the host starts.</summary>
    /// <returns>The options as configured, not validated yet: for decisions that registration has to make.</returns>
    public static T AddSettings<T>(this IHostApplicationBuilder builder, string sectionName, bool shared = false)
        where T : class, new()
    {
        var section = new SettingsSection<T>(builder.Configuration.GetSection(sectionName), shared);
        builder.Services.AddOptionsWithValidateOnStart<T>();
        builder.Services.AddSingleton<IConfigureOptions<T>>(section).AddSingleton<IValidateOptions<T>>(section);
        builder.Services.AddSingleton(new SectionName(sectionName));
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
        var options = new T();
        section.Configure(options);
        return options;
    }

    /// <summary>Binds a section whose options have a validator of their own.</summary>
    public static T AddSettings<T, TValidator>(this IHostApplicationBuilder builder, string sectionName, bool shared = false)
        where T : class, new()
        where TValidator : class, IValidateOptions<T>
    {
        builder.Services.AddSingleton<IValidateOptions<T>, TValidator>();
        return builder.AddSettings<T>(sectionName, shared);
    }

    /// <summary>Reports a problem that registration found, together with the others.</summary>
    public static void AddSettingProblem(this IHostApplicationBuilder builder, string message) =>
        builder.Services.AddSingleton(new SettingProblem(message));

    /// <summary>Validates the configuration as a whole, and reads empty environment variables as absent ones.</summary>
    public static IHostApplicationBuilder AddSettingsValidation(this IHostApplicationBuilder builder)
    {
        var sources = builder.Configuration.Sources;
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i] is EnvironmentVariablesConfigurationSource { Prefix: null or "" }) sources[i] = new EnvironmentSettingsSource();
        }
        builder.Services.AddOptionsWithValidateOnStart<AllSections, AllSectionsValidator>();
        return builder;
    }

    /// <summary>Validates all settings, so that every problem is reported before a service is created.</summary>
    /// <exception cref="AggregateException">Several sections are invalid.</exception>
    /// <exception cref="OptionsValidationException">One section is invalid.</exception>
    public static void ValidateSettings(this IHost host) => host.Services.GetService<IStartupValidator>()?.Validate();
}
