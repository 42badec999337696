namespace LoanApproval.Worker.Settings;

internal sealed class AllSections
{
    public List<string> Names { get; } = [];
    public List<string> Problems { get; } = [];

    // Also reports misspelled sections. A name without settings below it may be any environment variable, so it is ignored.
    internal sealed class Validator(IConfiguration configuration) : IValidateOptions<AllSections>
    {
        public ValidateOptionsResult Validate(string? name, AllSections options)
        {
            var misspelled =
                from child in configuration.GetChildren()
                where child.Value is null && !options.Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
                let meant = Suggestion.For(child.Key, options.Names)
                where meant is not null
                select $"{child.Key} is not a known section. Did you mean {meant}?";
            List<string> all = [.. options.Problems, .. misspelled];
            return all.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(all);
        }
    }
}

internal sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
