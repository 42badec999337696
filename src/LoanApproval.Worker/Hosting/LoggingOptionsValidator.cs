using Serilog.Events;

namespace LoanApproval.Worker.Hosting;

/// <summary>Rejects levels that Serilog would reject with a stack trace.</summary>
internal sealed class LoggingOptionsValidator(IConfiguration configuration) : IValidateOptions<LoggingOptions>
{
    private const string LevelSection = "Serilog:MinimumLevel";

    public ValidateOptionsResult Validate(string? name, LoggingOptions options) =>
        Problems(configuration) is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    public static IReadOnlyList<string> Problems(IConfiguration configuration)
    {
        var section = configuration.GetSection(LevelSection);
        IEnumerable<IConfigurationSection> levels =
            [section, section.GetSection("Default"), .. section.GetSection("Override").GetChildren()];
        var names = Enum.GetNames<LogEventLevel>();
        return
        [
            .. levels.Where(level => level.Value is { } text && !names.Contains(text, StringComparer.OrdinalIgnoreCase))
                .Select(level => $"{level.Path}: '{level.Value}' is not a valid level. Levels: {string.Join(", ", names)}."),
        ];
    }
}
