namespace LoanApproval.Worker.Settings;

// The configuration as a whole: the sections of the worker, and the problems that registration found.
internal sealed class AllSections
{
    public List<string> Names { get; } = [];
    public List<string> Problems { get; } = [];

    // Reports misspelled section names. Only those of sections with settings: any environment variable is a value without them.
    internal sealed class Validator(IConfiguration configuration) : IValidateOptions<AllSections>
    {
        public ValidateOptionsResult Validate(string? name, AllSections options)
        {
            var misspelled = configuration.GetChildren()
                .Where(child => child.Value is null && !options.Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                .Select(child => (child.Key, Meant: Suggestion.For(child.Key, options.Names)))
                .Where(child => child.Meant is not null)
                .Select(child => $"{child.Key} is not a known section. Did you mean {child.Meant}?");
            List<string> all = [.. options.Problems, .. misspelled];
            return all.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(all);
        }
    }
}
