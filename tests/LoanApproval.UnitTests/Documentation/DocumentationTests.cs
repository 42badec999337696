using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;
using LoanApproval.Scenarios.Catalog;

namespace LoanApproval.UnitTests.Documentation;

/// <summary>What the documents name exists, so that they cannot drift from the code.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = SolutionFolder.Above(AppContext.BaseDirectory)!;
    private static readonly string[] Pages = [Path.Combine(Root, "README.md"), .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md")];

    [Fact]
    public void Each_test_class_that_a_page_names_exists()
    {
        var classes = Directory.GetFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet();
        Named(TestClass()).Should().NotBeEmpty().And.BeSubsetOf(classes);
    }

    [Fact]
    public void Each_path_that_a_page_names_exists() =>
        Named(RepositoryPath()).Should().NotBeEmpty().And.OnlyContain(path => Directory.Exists(Path.Combine(Root, path)) || File.Exists(Path.Combine(Root, path)));

    [Fact]
    public void Each_link_leads_somewhere() =>
        Pages.SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(m => Path.Combine(Path.GetDirectoryName(page)!, m.Groups[1].Value)))
            .Should().OnlyContain(target => File.Exists(target));

    [Fact]
    public void Each_scenario_that_a_page_tells_to_play_is_there_and_each_that_is_there_is_in_the_lessons()
    {
        var known = ScenarioCatalog.All.Select(s => s.Name).ToHashSet();
        Named(Scenario()).Should().NotBeEmpty().And.BeSubsetOf(known);
        var lessons = File.ReadAllText(Path.Combine(Root, "docs", "lessons.md"));
        known.Should().OnlyContain(name => lessons.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_is_short_and_gives_one_test_command()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "README.md"));
        lines.Length.Should().BeLessThan(150);
        lines.Should().ContainSingle(line => line.StartsWith("dotnet test", StringComparison.Ordinal));
    }

    private static HashSet<string> Named(Regex pattern) =>
        [.. Pages.SelectMany(page => pattern.Matches(File.ReadAllText(page)).Select(m => m.Groups[1].Value))];

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"`((?:src|tests|tools|docs)/[\w./-]+)`")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\]\(((?!http)[^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"-- run ([a-z][a-z-]+)")]
    private static partial Regex Scenario();
}
