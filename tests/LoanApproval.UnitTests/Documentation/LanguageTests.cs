using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.Documentation;

// String literals, comments, help and pages use the terms of Temporal's and Microsoft's documentation.
public sealed partial class LanguageTests
{
    private const int MaxColumns = 140;
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;

    private static readonly List<(string Place, string Text)> _texts =
    [
        .. Files("*.cs").SelectMany(TextOf)
            .Concat(Files("*.md", "*.yml", "help*.txt", "*.csproj", "*.props", "*.targets", "*.sql", "loan", "loan.cmd")
                .SelectMany(LinesOf))
            .Concat(new[] { "deploy", "eng", ".github", ".ci" }.SelectMany(FilesBelow).SelectMany(LinesOf))
            .Select(line => (line.Place, PublicNames().Replace(line.Text, ""))),
    ];

    // The term to avoid and the term to use instead.
    public static TheoryData<string, string> ReplacedTerms => new()
    {
        { @"time-outs?", "timeout" },
        { @"back-offs?", "backoff" },
        { @"for ever", "forever" },
        { @"(a person|somebody|someone) is asked|asks? a person", "manual review; the application is referred" },
        { @"whoever|nobody|somebody", "the caller, the operator, the client" },
        { @"(asks?|to|by|for|until) a person|a person (is|decides|reviews|looks|has to|must)", "manual review" },
        { @"answer(s|ed|ing)?", "returns, responds; result, response" },
        { @"alone", "only" },
        { @"intakes?", "batch" },
        { @"vouch(es|ed)?", "guarantees, records, confirms" },
        { @"(tells?|told) of", "reported" },
        { @"deaf", "ignores cancellation" },
        { @"tried again|started again", "is retried; restarting" },
        { @"could not be done|cannot be done", "failed" },
        { @"cannot answer now", "unavailable" },
        { @"how-manieth", "1-based number" },
        { @"and its kin", "and similar" },
        { @"at most so many", "maximum number" },
        { @"(?<!\bthere )is no (?!longer\b)\w+", "is not a valid ..." },
        { @"must be over|over 0|over 00:00:00", "must be greater than 0" },
        { @"papers?", "documents" },
        { @"strikes?|struck", "a crash point fires" },
        { @"thaw(s|ed)?", "resumes" },
        { @"goes on", "continues" },
        { @"told", "reported, returned" },
        { @"in vain", "without success" },
        { @"nought", "0" },
    };

    [Theory]
    [MemberData(nameof(ReplacedTerms))]
    public void Text_avoids_the_replaced_term(string term, string replacement)
    {
        var pattern = new Regex($@"(?<![\w-])(?:{term})(?![\w-])", RegexOptions.IgnoreCase);
        var found = _texts.Where(line => pattern.IsMatch(line.Text)).Select(line => $"{line.Place}: {line.Text.Trim()}").ToList();
        found.Should().BeEmpty($"the term to use is: {replacement}");
    }

    [Fact]
    public void Test_name_does_not_start_with_an_article() =>
        Files("*.cs").SelectMany(LinesOf).Where(line => LeadingArticle().IsMatch(line.Text)).Select(line => line.Place).Should().BeEmpty();

    [Fact]
    public void Source_lines_have_at_most_140_columns() =>
        Files("*.cs").SelectMany(LinesOf).Where(line => line.Text.Length > MaxColumns).Select(line => line.Place).Should().BeEmpty();

    private static IEnumerable<string> Files(params string[] patterns) =>
        new[] { "src", "dev", "tests", "docs" }.Select(folder => Path.Combine(_root, folder)).Where(Directory.Exists)
            .SelectMany(folder => patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)))
            .Concat(patterns.SelectMany(pattern => Directory.EnumerateFiles(_root, pattern)))
            .Where(path => !BuildOutput().IsMatch(path) && Path.GetFileName(path) != $"{nameof(LanguageTests)}.cs");

    private static IEnumerable<(string Place, string Text)> LinesOf(string path) =>
        File.ReadLines(path).Select((text, index) => ($"{Path.GetRelativePath(_root, path)}:{index + 1}", text));

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(Path.Combine(_root, folder), "*", SearchOption.AllDirectories);

    // A raw string literal is one text, because a term may continue on its next line.
    private static IEnumerable<(string Place, string Text)> TextOf(string path)
    {
        var source = File.ReadAllText(path);
        var (line, end) = (1, 0);
        foreach (var match in Text().Matches(source).Cast<Match>())
        {
            line += source.AsSpan(end, match.Index - end).Count('\n');
            end = match.Index;
            yield return ($"{Path.GetRelativePath(_root, path)}:{line}", Space().Replace(match.Value, " ").Replace('_', ' '));
        }
    }

    // The settings section of batches and its default folder. A double underscore has become two spaces.
    [GeneratedRegex(@"\bIntake(:|__|  )\w+|""[Ii]ntake""|`intake`|\.data/intake\b")]
    private static partial Regex PublicNames();

    // Comments, string literals, and the names of test methods, which are sentences.
    [GeneratedRegex(@"//.*|(?<quotes>""{3,})[\s\S]*?\k<quotes>|@\$?""(?:[^""]|"""")*""|""(?:[^""\\\n]|\\.)*""|\b[A-Z]\w*_\w+\b")]
    private static partial Regex Text();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\b(?:void|Task) (?:A|An|The)_")]
    private static partial Regex LeadingArticle();

    [GeneratedRegex(@"[\\/](bin|obj|TestResults|\.data|temporal-cli)[\\/]")]
    private static partial Regex BuildOutput();
}
