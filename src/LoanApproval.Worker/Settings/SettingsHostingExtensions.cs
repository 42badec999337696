using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace LoanApproval.Worker.Settings;

internal static class SettingsHostingExtensions
{
    // The host reports all problems together when it starts.
    public static T AddSettings<T>(this IHostApplicationBuilder builder, string sectionName, bool shared = false)
        where T : class, new()
    {
        var options = new T();
        SettingsBinder.Bind(builder.Configuration.GetSection(sectionName), sectionName, options, shared)
            .ToList().ForEach(builder.AddSettingProblem);
        foreach (var rule in (options as IValidatableObject)?.Validate(new(options)) ?? [])
        {
            builder.AddSettingProblem(
                rule.MemberNames.FirstOrDefault() is { } setting ? $"{sectionName}:{setting}: {rule.ErrorMessage}" : rule.ErrorMessage!);
        }
        builder.Services.AddSingleton(options).Configure<AllSections>(all => all.Names.Add(sectionName));
        return options;
    }

    public static void AddSettingProblem(this IHostApplicationBuilder builder, string message) =>
        builder.Services.Configure<AllSections>(all => all.Problems.Add(message));

    public static void AddSettingsValidation(this IHostApplicationBuilder builder)
    {
        var sources = builder.Configuration.Sources;
        foreach (var source in sources.Where(s => s is EnvironmentVariablesConfigurationSource { Prefix: null or "" }).ToList())
            sources[sources.IndexOf(source)] = new NonEmptyVariables();
        builder.Services.AddOptionsWithValidateOnStart<AllSections, AllSections.Validator>();
    }

    public static void ValidateSettings(this IHost host) => host.Services.GetService<IStartupValidator>()?.Validate();

    // A Compose file passes an unset variable as an empty one.
    private sealed class NonEmptyVariables : EnvironmentVariablesConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override void Load()
        {
            base.Load();
            Data = Data.Where(variable => !string.IsNullOrEmpty(variable.Value)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        }
    }
}
