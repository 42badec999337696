using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Worker.Settings;

// A section and the problems in it: those of its text, and those that the options themselves find (IValidatableObject).
internal sealed class SettingsSection<T>(IConfigurationSection section, bool shared) : IValidateOptions<T>, IConfigureOptions<T>
    where T : class, new()
{
    // Invalid values keep their defaults; Validate reports them before anyone uses the options.
    public void Configure(T options) => SettingsBinder.Bind(section, options, shared);

    public ValidateOptionsResult Validate(string? name, T options)
    {
        var rules = (options as IValidatableObject)?.Validate(new ValidationContext(options)) ?? [];
        List<string> problems = [.. SettingsBinder.Bind(section, new T(), shared), .. rules.Select(Describe)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private string Describe(ValidationResult problem) =>
        problem.MemberNames.FirstOrDefault() is { } setting ? $"{section.Path}:{setting}: {problem.ErrorMessage}" : problem.ErrorMessage!;
}
