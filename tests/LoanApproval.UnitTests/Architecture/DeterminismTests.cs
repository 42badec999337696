using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.Architecture;

// Compiles every banned call in every folder whose code a workflow runs, with the settings of the build.
public sealed partial class DeterminismTests(DeterminismTests.Compilation compilation) : IClassFixture<DeterminismTests.Compilation>
{
    // A workflow runs the code of these folders: it calls it or is called through it.
    private static readonly string[] _covered =
        ["src/LoanApproval.Contracts", "src/LoanApproval.Workflows", "src/LoanApproval.Client/Tracing"];

    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;
    private static readonly string _bannedCalls =
        Path.Combine(_root, "tests", "LoanApproval.UnitTests", "Architecture", "Violations", "BannedCalls.cs");

    public static TheoryData<string> CoveredFolders => [.. Folders()];

    [Theory]
    [MemberData(nameof(CoveredFolders))]
    public void Banned_call_in_workflow_code_fails_the_build(string folder) =>
        compilation.Errors(Compilation.NewFile(folder)).Select(error => error.Line).Distinct()
            .Should().Equal(LinesOfBannedCalls(), $"each call of BannedCalls.cs is an error in {folder}");

    [Fact]
    public void Banned_call_in_a_workflow_file_fails_the_build_in_any_folder() =>
        compilation.Errors(Compilation.WorkflowFile).Select(error => error.Line).Distinct().Should().Equal(LinesOfBannedCalls());

    [Fact]
    public void Each_banned_symbol_has_a_call_that_proves_it()
    {
        // A misspelled symbol bans nothing. A call may report two symbols: Environment.TickCount is banned, and so is Environment.
        var symbols = File.ReadAllLines(Path.Combine(_root, "BannedSymbols.txt"));
        LinesOfBannedCalls().Should().HaveSameCount(symbols);
        var reported = compilation.Errors(Compilation.WorkflowFile).DistinctBy(error => (error.Line, error.Advice))
            .CountBy(error => error.Advice).ToDictionary();
        foreach (var (advice, count) in symbols.CountBy(symbol => symbol[(symbol.IndexOf(';') + 1)..]))
            reported.GetValueOrDefault(advice).Should().BeGreaterThanOrEqualTo(count, advice);
    }

    [Fact]
    public void Banned_call_outside_workflow_code_compiles() =>
        Compilation.AllowedFiles.Concat(ExemptFiles()).SelectMany(compilation.Errors).Should().BeEmpty();

    [Fact]
    public void Exempt_files_exist_and_hold_no_workflow() =>
        ExemptFiles().Should().NotBeEmpty().And.OnlyContain(
            path => File.Exists(Path.Combine(_root, path)) && !path.EndsWith(".workflow.cs", StringComparison.Ordinal));

    // The lock statement has no symbol that could be banned.
    [Fact]
    public void Workflow_code_has_no_lock_statement() =>
        CoveredFiles().Except(ExemptFiles()).Where(path => LockStatement().IsMatch(File.ReadAllText(Path.Combine(_root, path))))
            .Should().BeEmpty();

    [Fact]
    public void Each_project_with_workflow_code_runs_the_check()
    {
        var projects = CoveredFiles().Select(path => string.Join('/', path.Split('/').Take(2))).Distinct(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            File.ReadAllText(Path.Combine(_root, project, $"{Path.GetFileName(project)}.csproj"))
                .Should().ContainAll("Microsoft.CodeAnalysis.BannedApiAnalyzers", "../../BannedSymbols.txt");
        }
    }

    private static IEnumerable<string> CoveredFiles() =>
        _covered.SelectMany(folder => Files(folder, "*.cs"))
            .Concat(new[] { "src", "dev" }.SelectMany(folder => Files(folder, "*.workflow.cs"))).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Folders() =>
        CoveredFiles().Select(path => path[..path.LastIndexOf('/')]).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(_root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/')).Where(path => !BuildOutput().IsMatch(path));

    private static IEnumerable<int> LinesOfBannedCalls() =>
        File.ReadLines(_bannedCalls).Index().Where(line => line.Item.EndsWith(';') && line.Item.StartsWith(' '))
            .Select(line => line.Index + 1);

    private static IEnumerable<string> ExemptFiles() =>
        ExemptSections().Matches(File.ReadAllText(Path.Combine(_root, ".editorconfig"))).Select(match => match.Groups["file"].Value);

    [GeneratedRegex(@"^\[(?<file>[^*\]\r\n]+\.cs)\]\r?\ndotnet_diagnostic\.RS0030\.severity = none", RegexOptions.Multiline)]
    private static partial Regex ExemptSections();

    [GeneratedRegex(@"^\s*lock \(", RegexOptions.Multiline)]
    private static partial Regex LockStatement();

    [GeneratedRegex("/(bin|obj)/")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(
        @"^(?<file>.+?)\((?<line>\d+),\d+\): error RS0030: The symbol '.*' is banned in this project: "
        + @"(?<advice>.*?)(?: \(https:.*)?\r?$")]
    private static partial Regex BannedError();

    public sealed record BannedCall(string File, int Line, string Advice);

    // One compilation of BannedCalls.cs in every folder. The folders are those of the solution, below a temporary one.
    public sealed class Compilation : IAsyncLifetime
    {
        public const string WorkflowFile = "dev/LoanApproval.Anywhere/Some.workflow.cs";

        private readonly string _folder = Directory.CreateTempSubdirectory("determinism").FullName;
        private ILookup<string, BannedCall> _errors = null!;

        public static IReadOnlyList<string> AllowedFiles { get; } =
        [
            "src/LoanApproval.Worker/Ledger/NewFile.cs", "src/LoanApproval.Client/Connection/NewFile.cs",
            "dev/LoanApproval.Load/NewFile.cs",
        ];

        public static string NewFile(string folder) =>
            $"{folder}/{(folder.StartsWith("dev/", StringComparison.Ordinal) ? "New.workflow.cs" : "NewFile.cs")}";

        public IEnumerable<BannedCall> Errors(string file) => _errors[file].OrderBy(error => error.Line);

        public async Task InitializeAsync()
        {
            File.Copy(Path.Combine(_root, ".editorconfig"), Path.Combine(_folder, ".editorconfig"));
            string[] files = [.. Folders().Select(NewFile), WorkflowFile, .. AllowedFiles, .. ExemptFiles()];
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
                File.Copy(_bannedCalls, Path.Combine(_folder, file));
            }
            var lines = await CompileAsync(files);
            lines.Where(line => line.Contains(": error CS", StringComparison.Ordinal)).Should().BeEmpty("only the banned calls are errors");
            _errors = lines.Select(line => BannedError().Match(line)).Where(match => match.Success)
                .Select(match => new BannedCall(
                    match.Groups["file"].Value.Replace('\\', '/'),
                    int.Parse(match.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                    match.Groups["advice"].Value))
                .ToLookup(error => error.File);
        }

        public Task DisposeAsync()
        {
            Directory.Delete(_folder, recursive: true);
            return Task.CompletedTask;
        }

        private async Task<string[]> CompileAsync(string[] files)
        {
            var metadata = typeof(DeterminismTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .ToDictionary(a => a.Key, a => a.Value!);
            var start = new ProcessStartInfo(metadata["Dotnet"],
            [
                metadata["Compiler"], "/nologo", "/target:library", "/out:violations.dll", "/noconfig", "/nostdlib+",
                .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged)
                    .Concat([typeof(Temporalio.Client.TemporalClient).Assembly.Location, typeof(Serilog.Log).Assembly.Location])
                    .Select(path => $"/reference:{path}"),
                .. Directory.GetFiles(metadata["BannedApiAnalyzers"], "*BannedApiAnalyzers.dll").Select(path => $"/analyzer:{path}"),
                $"/additionalfile:{Path.Combine(_root, "BannedSymbols.txt")}",
                $"/analyzerconfig:{Path.Combine(_folder, ".editorconfig")}", .. files,
            ])
            { RedirectStandardOutput = true, WorkingDirectory = _folder };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output.Split('\n');
        }

        private static bool IsManaged(string path)
        {
            try
            {
                AssemblyName.GetAssemblyName(path);
                return true;
            }
            catch (BadImageFormatException)
            {
                return false;
            }
        }
    }
}
