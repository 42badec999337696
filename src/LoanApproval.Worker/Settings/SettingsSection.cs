namespace LoanApproval.Worker.Settings;

/// <summary>A section of ours, with what is wrong in it. Its validator runs when the host starts.</summary>
internal sealed class SettingsSection<T>(IConfigurationSection section, bool shared) : IValidateOptions<T>, IConfigureOptions<T>
    where T : class, new()
{
    // Invalid values keep their defaults; Validate reports them before anyone uses the options.
    public void Configure(T options) => SettingsBinder.Bind(section, options, shared);

    public ValidateOptionsResult Validate(string? name, T options) =>
        SettingsBinder.Bind(section, new T(), shared) is { Count: > 0 } problems
            ? ValidateOptionsResult.Fail(problems)
            : ValidateOptionsResult.Success;
}
