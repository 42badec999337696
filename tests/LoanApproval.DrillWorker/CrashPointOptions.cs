using System.ComponentModel.DataAnnotations;

namespace LoanApproval.DrillWorker;

// Section CrashPoints: which point is armed, and what happens there.
public sealed class CrashPointOptions : IValidatableObject
{
    public const string SectionName = "CrashPoints";

    // The name of a crash point; null arms none.
    public string? Armed { get; set; }

    // A file that the first process at the point removes, so that the point fires once, even across restarts.
    public string? TokenFile { get; set; }

    // Kill, Pause or Hang.
    public string Action { get; set; } = nameof(CrashAction.Kill);

    // Rejects settings with which no crash point could fire. With them, a test would pass without a fault.
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Armed)) yield break;
        if (!Names<CrashPoint>().Contains(Armed))
            yield return new($"'{Armed}' is not valid. Crash points: {string.Join(", ", Names<CrashPoint>())}.", [nameof(Armed)]);
        if (string.IsNullOrWhiteSpace(TokenFile))
            yield return new("The value is missing. Write the path of a file that lets the armed point fire once.", [nameof(TokenFile)]);
        if (!Names<CrashAction>().Contains(Action))
            yield return new($"'{Action}' is not valid. Actions: {string.Join(", ", Names<CrashAction>())}.", [nameof(Action)]);
        if (OperatingSystem.IsWindows())
            yield return new("Crash points require signals, which Linux and macOS have.", [nameof(Armed)]);
    }

    private static string[] Names<T>()
        where T : struct, Enum => Enum.GetNames<T>();
}
