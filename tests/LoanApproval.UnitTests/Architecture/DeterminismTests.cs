using System.Diagnostics;
using System.Reflection;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.UnitTests.Architecture;

/// <summary>Compiles a deliberate violation with the analyzer, the banned symbols and the .editorconfig that the build uses.</summary>
public sealed class DeterminismTests
{
    private static readonly string _root = SolutionFolder.Above(AppContext.BaseDirectory)!;

    [Theory]
    [InlineData("Violation.workflow.cs", "Use Workflow.UtcNow")]
    [InlineData("Rules/Violation.cs", "Use Workflow.RunTaskAsync")]
    public async Task Banned_call_in_workflow_code_fails_the_build(string file, string advice)
    {
        var (exitCode, output) = await CompileAsync(file);
        exitCode.Should().NotBe(0);
        output.Should().ContainAll("error RS0030", advice);
    }

    [Fact]
    public async Task Banned_call_outside_workflow_code_compiles()
    {
        var (exitCode, output) = await CompileAsync("Allowed.cs");
        exitCode.Should().Be(0, output);
    }

    private static async Task<(int ExitCode, string Output)> CompileAsync(string file)
    {
        var metadata = typeof(DeterminismTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .ToDictionary(a => a.Key, a => a.Value!);
        var analyzers = Directory.GetFiles(metadata["BannedApiAnalyzers"], "*BannedApiAnalyzers.dll");
        var start = new ProcessStartInfo(metadata["Dotnet"],
        [
            metadata["Compiler"], "/nologo", "/target:library", $"/out:{Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dll")}",
                "/noconfig", "/nostdlib+",
            .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll").Where(IsManaged)
                .Select(path => $"/reference:{path}"),
            .. analyzers.Select(path => $"/analyzer:{path}"),
            $"/additionalfile:{Path.Combine(_root, "BannedSymbols.txt")}",
            $"/analyzerconfig:{Path.Combine(_root, ".editorconfig")}",
            Path.Combine(_root, "tests", "LoanApproval.UnitTests", "Architecture", "Violations", file),
        ])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
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
