using Microsoft.Extensions.Options;

namespace LoanApproval.DrillWorker;

/// <summary>Refuses a drill that could not strike: it would look like a passed one.</summary>
public sealed class CrashPointOptionsValidator : IValidateOptions<CrashPointOptions>
{
    public ValidateOptionsResult Validate(string? name, CrashPointOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Armed)) return ValidateOptionsResult.Success;
        var problems = new List<string>();
        if (!Names<CrashPoint>().Contains(options.Armed))
            problems.Add($"CrashPoints:Armed must be one of {string.Join(", ", Names<CrashPoint>())}, not '{options.Armed}'");
        if (string.IsNullOrWhiteSpace(options.TokenFile))
            problems.Add("CrashPoints:TokenFile is missing; CrashPoints:Armed needs the path of a file that makes the drill strike once");
        if (!Names<CrashAction>().Contains(options.Action))
            problems.Add($"CrashPoints:Action must be {string.Join(" or ", Names<CrashAction>())}, not '{options.Action}'");
        if (OperatingSystem.IsWindows())
            problems.Add("CrashPoints:Armed works on Linux and macOS, which have signals");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string[] Names<T>()
        where T : struct, Enum => Enum.GetNames<T>();
}
