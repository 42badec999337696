using System.Runtime.InteropServices;
using CliWrap;
using CliWrap.Buffered;

namespace LoanApproval.DevHost.Hosting;

// The NuGet package of the Aspire dashboard. It is restored only on request, so that the build stays small.
internal static class DashboardPackage
{
    private const string Project = "dev/aspire-dashboard/AspireDashboard.csproj";

    // Returns the path of the program.
    public static async Task<string> RestoreAsync(CancellationToken cancellationToken)
    {
        var root = SolutionFolder.Above(AppContext.BaseDirectory)
            ?? throw new LocalServerException($"No {SolutionFolder.Marker} was found above {AppContext.BaseDirectory}.");
        var restored = await Cli.Wrap(BuiltProgram.Muxer())
            .WithArguments(
                ["msbuild", Path.Combine(root, Project), "-restore", "-t:Locate", "-getProperty:DashboardFolder", "-nologo", "-nr:false"])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
        if (restored.ExitCode != 0) throw Unavailable(LastLine(restored.StandardError + restored.StandardOutput));
        var name = OperatingSystem.IsWindows() ? "Aspire.Dashboard.exe" : "Aspire.Dashboard";
        var program = Path.Combine(LastLine(restored.StandardOutput), name);
        return File.Exists(program) ? program : throw Unavailable($"{program} does not exist.");
    }

    private static LocalServerException Unavailable(string cause) => new(
        $"The Aspire dashboard is not available for {RuntimeInformation.RuntimeIdentifier}; DevHost runs without it. {cause}");

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1].Trim();
}
