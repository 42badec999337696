using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace LoanApproval.UnitTests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly string[] _src = ["Contracts", "Client", "Workflows", "Worker", "Starter"];
    private static readonly string[] _dev = ["PartnerSimulator", "LocalServer", "DevHost", "Scenarios", "Campaign", "Load"];
    private static readonly ArchUnitNET.Domain.Architecture _architecture =
        new ArchLoader().LoadAssemblies([.. _src.Concat(_dev).Select(name => Assembly.Load($"LoanApproval.{name}"))]).Build();

    public static TheoryData<string> Projects => [.. _src.Concat(_dev)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_has_no_folder_cycle(string project)
    {
        var uses = FolderUses(project);
        var cycles = uses.Keys.Select(folder => CycleFrom(folder, uses)).OfType<string>().ToList();
        cycles.Should().BeEmpty();
    }

    [Fact]
    public void Src_never_references_dev()
    {
        var dev = _dev.Select(name => $"LoanApproval.{name}").ToHashSet();
        _src.SelectMany(name => Assembly.Load($"LoanApproval.{name}").GetReferencedAssemblies().Select(reference => (name, reference.Name)))
            .Should().NotContain(use => dev.Contains(use.Item2!));
    }

    [Fact]
    public void Workflows_reference_only_contracts_of_this_solution() =>
        SolutionReferences("Workflows").Should().Equal("LoanApproval.Contracts");

    [Fact]
    public void Partner_simulator_references_no_other_project() => SolutionReferences("PartnerSimulator").Should().BeEmpty();

    [Fact]
    public void Options_of_the_worker_name_their_section() =>
        Assembly.Load("LoanApproval.Worker").GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract)
            .Should().NotBeEmpty().And.OnlyContain(type => type.GetField("SectionName") != null);

    private static IEnumerable<string?> SolutionReferences(string project) =>
        Assembly.Load($"LoanApproval.{project}").GetReferencedAssemblies().Select(a => a.Name)
            .Where(name => name!.StartsWith("LoanApproval.", StringComparison.Ordinal));

    // First-level folders: Ledger and its Sqlite and Postgres are one. Types in the project's root are its composition root.
    private static Dictionary<string, HashSet<string>> FolderUses(string project)
    {
        var root = $"LoanApproval.{project}";
        var uses = new Dictionary<string, HashSet<string>>();
        foreach (var type in _architecture.Types.Where(type => FolderOf(type, root) is not null))
        {
            var folder = FolderOf(type, root)!;
            uses.TryAdd(folder, []);
            uses[folder].UnionWith(
                type.GetTypeDependencies(_architecture).Select(used => FolderOf(used, root)).OfType<string>()
                .Where(other => other != folder));
        }
        return uses;
    }

    private static string? FolderOf(IType type, string root)
    {
        var name = type.Namespace?.FullName ?? "";
        if (name == root) return "(root)";
        return name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
    }

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
}
