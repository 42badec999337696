namespace LoanApproval.Worker.Settings;

// A setting that is found to be invalid while the worker starts. The message names it; the worker exits with 64.
internal sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);

// The configuration as a whole: the sections of the worker, and the problems that registration found in them.
internal sealed class AllSections
{
    public List<string> Names { get; } = [];
    public List<string> Problems { get; } = [];

    // Reports misspelled section names, too. Only those of sections with settings: any environment variable is a value without them.
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
