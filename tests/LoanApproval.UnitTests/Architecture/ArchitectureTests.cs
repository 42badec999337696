using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using LoanApproval.LocalServer.Processes;
using Assembly = System.Reflection.Assembly;

namespace LoanApproval.UnitTests.Architecture;

public sealed partial class ArchitectureTests
{
    private const string Root = "(root)";
    private static readonly string _solution = SolutionFolder.Above(AppContext.BaseDirectory)!;

    // The path of each project file below the solution, by name.
    private static readonly Dictionary<string, string> _projects = ProjectLines()
        .Matches(File.ReadAllText(Path.Combine(_solution, "LoanApproval.sln")))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["path"].Value.Replace('\\', '/'));

    private static readonly ArchUnitNET.Domain.Architecture _architecture =
        new ArchLoader().LoadAssemblies([.. _projects.Keys.Select(AssemblyOf)]).Build();

    public static TheoryData<string> Projects => [.. _projects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_has_no_folder_cycle(string project)
    {
        var types = _architecture.Types.Where(type => type.Assembly.Name.Split(',')[0] == project).ToList();
        types.Should().NotBeEmpty();
        var program = TopLevelStatements.UsedNamespaces(AssemblyOf(project).Location).Select(used => FolderOf(used, project)).ToList();
        var levels = types.SelectMany(type => Levels(FolderOf(type, project) ?? "")).Distinct(StringComparer.Ordinal).ToList();
        levels.SelectMany(level => Cycles(FolderUses(types, program, project, level))).Should().BeEmpty();
    }

    [Fact]
    public void Src_never_references_dev() =>
        _projects.Where(project => project.Value.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(project => References(project.Key).Select(used => (project.Key, Used: _projects[used])))
            .Should().NotBeEmpty().And.OnlyContain(use => use.Used.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void Workflows_reference_only_contracts_of_this_solution() =>
        References("LoanApproval.Workflows").Should().Equal("LoanApproval.Contracts");

    [Fact]
    public void Partner_simulator_references_no_other_project() => References("LoanApproval.PartnerSimulator").Should().BeEmpty();

    [Fact]
    public void Options_of_the_worker_are_sealed_and_name_their_section() =>
        Assembly.Load("LoanApproval.Worker").GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract)
            .Should().NotBeEmpty().And.OnlyContain(type => type.IsSealed && type.GetField("SectionName") != null);

    // The compiler drops the reference to an unused project, so the project file counts too.
    private static IEnumerable<string> References(string project) =>
        AssemblyOf(project).GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(_projects.ContainsKey)
            .Union(XDocument.Load(Path.Combine(_solution, _projects[project])).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))));

    // The tests reference most projects. The output of the others has the same place below their project.
    private static Assembly AssemblyOf(string project)
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{project}.dll"))) return Assembly.Load(project);
        var output = Path.GetRelativePath(ProjectFolder("LoanApproval.UnitTests"), AppContext.BaseDirectory);
        return Assembly.LoadFrom(Path.Combine(ProjectFolder(project), output, $"{project}.dll"));

        static string ProjectFolder(string project) => Path.Combine(_solution, Path.GetDirectoryName(_projects[project])!);
    }

    // "" and, for Ledger.Sqlite, "Ledger".
    private static IEnumerable<string> Levels(string folder)
    {
        for (var level = folder; level.Length > 0;)
        {
            level = level.LastIndexOf('.') is var dot and >= 0 ? level[..dot] : "";
            yield return level;
        }
    }

    // Which folder of a level uses which other one. Types in the project's root and the top-level statements are one folder.
    private static Dictionary<string, HashSet<string>> FolderUses(
        List<IType> types, List<string?> program, string project, string level)
    {
        var uses = new Dictionary<string, HashSet<string>>();
        foreach (var type in types)
            Add(FolderOf(type, project), type.GetTypeDependencies(_architecture).Select(used => FolderOf(used, project)));
        Add("", program);
        return uses;

        void Add(string? user, IEnumerable<string?> used)
        {
            if (FolderAt(user, level) is not { } folder) return;
            uses.TryAdd(folder, []);
            uses[folder].UnionWith(used.Select(other => FolderAt(other, level)).OfType<string>().Where(other => other != folder));
        }
    }

    // A folder with subfolders may create what they hold and hold what they share, so its own types count only in the project's root.
    private static string? FolderAt(string? folder, string level)
    {
        if (folder is null or "") return folder is "" && level.Length == 0 ? Root : null;
        if (level.Length == 0) return folder.Split('.')[0];
        return folder.StartsWith($"{level}.", StringComparison.Ordinal) ? folder[(level.Length + 1)..].Split('.')[0] : null;
    }

    // Null for generated types and those of other projects.
    private static string? FolderOf(IType type, string project) =>
        type.Name.StartsWith('<') ? null : FolderOf(type.Namespace?.FullName ?? "", project);

    private static string? FolderOf(string name, string project) =>
        name == project ? "" : name.StartsWith($"{project}.", StringComparison.Ordinal) ? name[(project.Length + 1)..] : null;

    private static IEnumerable<string> Cycles(Dictionary<string, HashSet<string>> uses) =>
        uses.Keys.Select(folder => CycleFrom(folder, uses)).OfType<string>();

    private static string? CycleFrom(string start, Dictionary<string, HashSet<string>> uses)
    {
        var paths = new Queue<string[]>([[start]]);
        var seen = new HashSet<string>();
        while (paths.TryDequeue(out var path))
        {
            foreach (var next in uses.GetValueOrDefault(path[^1]) ?? [])
            {
                if (next == start) return string.Join(" -> ", [.. path, start]);
                if (seen.Add(next)) paths.Enqueue([.. path, next]);
            }
        }
        return null;
    }

    [GeneratedRegex(@"= ""(?<name>[\w.]+)"", ""(?<path>[^""]+\.csproj)""")]
    private static partial Regex ProjectLines();
}
