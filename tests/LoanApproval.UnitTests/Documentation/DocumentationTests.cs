using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;
using LoanApproval.Scenarios.Catalog;

namespace LoanApproval.UnitTests.Documentation;

// Everything that the documents name exists, so they cannot become outdated.
public sealed partial class DocumentationTests
{
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;
    private static readonly string[] _pages =
        [Path.Combine(_root, "README.md"), .. Directory.GetFiles(Path.Combine(_root, "docs"), "*.md")];

    [Fact]
    public void Test_class_named_on_a_page_exists()
    {
        var classes = Directory.GetFiles(Path.Combine(_root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet();
        Named(TestClass()).Should().NotBeEmpty().And.BeSubsetOf(classes);
    }

    [Fact]
    public void Path_named_on_a_page_exists() =>
        Named(RepositoryPath()).Should().NotBeEmpty()
            .And.OnlyContain(path => Directory.Exists(Path.Combine(_root, path)) || File.Exists(Path.Combine(_root, path)));

    [Fact]
    public void Link_on_a_page_has_a_target() =>
        _pages.SelectMany(page =>
            Link().Matches(File.ReadAllText(page)).Select(m => Path.Combine(Path.GetDirectoryName(page)!, m.Groups[1].Value)))
            .Should().OnlyContain(target => File.Exists(target));

    [Fact]
    public void Picture_is_small_and_shown_on_a_page()
    {
        var pictures = Directory.GetFiles(Path.Combine(_root, "docs", "images")).Select(path => new FileInfo(path)).ToList();
        pictures.Should().NotBeEmpty().And.OnlyContain(picture => picture.Length <= 120 * 1024);
        var text = string.Concat(_pages.Select(File.ReadAllText));
        pictures.Should().OnlyContain(picture => text.Contains($"images/{picture.Name})", StringComparison.Ordinal));
    }

    [Fact]
    public void Scenario_commands_on_pages_exist_and_the_lessons_name_every_scenario()
    {
        var known = ScenarioCatalog.All.Select(s => s.Name).ToHashSet();
        Named(Scenario()).Should().NotBeEmpty().And.BeSubsetOf(known);
        var lessons = File.ReadAllText(Path.Combine(_root, "docs", "lessons.md"));
        known.Should().OnlyContain(name => lessons.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_is_short_and_gives_one_test_command()
    {
        var lines = File.ReadAllLines(Path.Combine(_root, "README.md"));
        lines.Length.Should().BeLessThanOrEqualTo(90);
        lines.Should().ContainSingle(line => line.StartsWith("dotnet test", StringComparison.Ordinal));
    }

    private static HashSet<string> Named(Regex pattern) =>
        [.. _pages.SelectMany(page => pattern.Matches(File.ReadAllText(page)).Select(m => m.Groups[1].Value))];

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"`((?:src|dev|tests|docs)/[\w./-]+)`")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\]\(((?!http)[^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"-- run ([a-z][a-z-]+)")]
    private static partial Regex Scenario();
}
