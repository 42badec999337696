using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;
using LoanApproval.Worker;
using LoanApproval.Workflows.Timeouts;

namespace LoanApproval.UnitTests.Documentation;

// docs/operations.md gives the bounds of every duration setting of the worker.
public sealed partial class DurationBoundsTests
{
    private static readonly string _page =
        File.ReadAllText(Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "docs", "operations.md"));

    [Fact]
    public void Operations_page_gives_the_bounds_of_every_duration() =>
        OnPage().Should().NotBeEmpty().And.BeEquivalentTo(InCode());

    private static Dictionary<string, (string Shortest, string Longest)> OnPage() => Row().Matches(_page)
        .SelectMany(row => Setting().Matches(row.Groups["settings"].Value)
            .Select(setting => (Name: setting.Groups[1].Value, Bounds: (row.Groups["shortest"].Value, row.Groups["longest"].Value))))
        .ToDictionary(entry => entry.Name, entry => entry.Bounds);

    private static Dictionary<string, (string Shortest, string Longest)> InCode() =>
        new[] { typeof(WorkerApp).Assembly, typeof(ActivityPolicies).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract)
            .Select(type => (Type: type, Section: type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static)))
            .Where(options => options.Section is not null)
            .SelectMany(options => Durations(options.Type, (string)options.Section!.GetRawConstantValue()!))
            .Distinct().ToDictionary(setting => setting.Name, setting => setting.Bounds);

    private static IEnumerable<(string Name, (string Shortest, string Longest) Bounds)> Durations(Type type, string path)
    {
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            // The page has one line for the durations of all activities.
            if (property.PropertyType == typeof(ActivityPolicy))
                foreach (var nested in Durations(typeof(ActivityPolicy), $"{path}:{{Activity}}"))
                    yield return ($"{path}:{{Activity}}:…", nested.Bounds);
            else if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(TimeSpan))
                yield return ($"{path}:{property.Name}", Bounds(property.GetCustomAttribute<RangeAttribute>()));
        }
    }

    private static (string Shortest, string Longest) Bounds(RangeAttribute? range) => range is null
        ? (DurationText.Format(DurationText.Shortest), DurationText.Format(DurationText.Longest))
        : (Format(range.Minimum), Format(range.Maximum));

    private static string Format(object bound) => DurationText.Format(TimeSpan.Parse((string)bound, CultureInfo.InvariantCulture));

    // | `Startup:ServerWait` | `0s` | `1d` |
    [GeneratedRegex(@"^\| (?<settings>`.*`) \| `(?<shortest>[0-9]+m?[a-z])` \| `(?<longest>[0-9]+[a-z])` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Setting();
}
