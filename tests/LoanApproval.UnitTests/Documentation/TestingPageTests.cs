using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.Documentation;

// docs/testing.md lists the test classes and the skip reasons of the source, and gives the commands that CI runs.
public sealed partial class TestingPageTests
{
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;
    private static readonly string _page = File.ReadAllText(Path.Combine(_root, "docs", "testing.md"));
    private static readonly string[] _sources =
        [.. Directory.EnumerateFiles(Path.Combine(_root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !BuildOutput().IsMatch(path)).Select(File.ReadAllText)];

    [Fact]
    public void Testing_page_lists_every_test_class() =>
        _sources.Where(source => TestAttribute().IsMatch(source)).SelectMany(source => Names(TestClass(), source)).ToHashSet()
            .Should().NotBeEmpty().And.BeSubsetOf(Names(ListedClass(), _page));

    [Fact]
    public void Testing_page_lists_every_skip_reason_and_no_other()
    {
        var reasons = _sources.Where(source => source.Contains("class SkipReasons", StringComparison.Ordinal))
            .SelectMany(source => Names(Constant(), source))
            .Concat(_sources.SelectMany(source => Names(SkipLiteral(), source)));
        Names(ListedReason(), _page[_page.IndexOf("## Skipped tests", StringComparison.Ordinal)..]).Should()
            .BeEquivalentTo(reasons.ToHashSet());
    }

    [Fact]
    public void Test_class_that_sends_signals_skips_on_Windows() =>
        _sources.Where(source => TestAttribute().IsMatch(source) && Signal().IsMatch(source)).Should().NotBeEmpty()
            .And.OnlyContain(source => source.Contains("SkipReasons.NoSignals", StringComparison.Ordinal));

    [Fact]
    public void CI_runs_the_test_commands_of_the_page_and_the_readme()
    {
        var script = File.ReadAllText(Path.Combine(_root, "eng", "ci.sh"));
        var commands = Names(ScriptCommand(), script);
        commands.Should().HaveCount(2);
        var readme = File.ReadAllText(Path.Combine(_root, "README.md"));
        commands.Should().OnlyContain(
            command => _page.Contains(command, StringComparison.Ordinal) && readme.Contains(command, StringComparison.Ordinal));
    }

    private static HashSet<string> Names(Regex pattern, string text) => [.. pattern.Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\[(?:Skippable)?(?:Fact|Theory)\b")]
    private static partial Regex TestAttribute();

    // CrashWalk and CrashDrill skip for the tests that use them.
    [GeneratedRegex(@"\bUnixSignal\.|\bnew CrashToken\(|\bFrozenAttempt\.")]
    private static partial Regex Signal();

    [GeneratedRegex(@"class (\w+(?:Tests|Recorder))\b")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex ListedClass();

    [GeneratedRegex(@"const string \w+ =\s*""([^""]+)""")]
    private static partial Regex Constant();

    [GeneratedRegex(@"Skip\.If(?:Not)?\([^;]*?""([^""{][^""]*)""\s*\);")]
    private static partial Regex SkipLiteral();

    [GeneratedRegex(@"^\| ([^|`]{12,}?) \| [^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex ListedReason();

    [GeneratedRegex(@"^(dotnet test [^|]*?) \|\|", RegexOptions.Multiline)]
    private static partial Regex ScriptCommand();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
