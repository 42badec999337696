namespace LoanApproval.Worker.Settings;

/// <summary>Reports misspelled section names and the problems that were found during registration.</summary>
internal sealed class AllSectionsValidator(
    IConfiguration configuration, IEnumerable<SectionName> sections, IEnumerable<SettingProblem> problems)
    : IValidateOptions<AllSections>
{
    private readonly List<string> _names = [.. sections.Select(section => section.Name)];

    public ValidateOptionsResult Validate(string? name, AllSections options)
    {
        // Only sections with settings: any environment variable of the machine is a value without them.
        var misspelled = configuration.GetChildren()
            .Where(child => child.Value is null && !_names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => (child.Key, Meant: Suggestion.For(child.Key, _names)))
            .Where(child => child.Meant is not null)
            .Select(child => $"{child.Key} is not a known section. Did you mean {child.Meant}?");
        List<string> all = [.. problems.Select(problem => problem.Message), .. misspelled];
        return all.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(all);
    }
}
