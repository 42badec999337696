using CliWrap;

namespace LoanApproval.LocalServer.Processes;

// Finds the other programs of this solution in the build configuration of the running one.
public static class BuiltProgram
{
    public const string Worker = "LoanApproval.Worker";
    public const string Partners = "LoanApproval.PartnerSimulator";
    public const string Starter = "LoanApproval.Starter";
    public const string DevHost = "LoanApproval.DevHost";
    public const string Scenarios = "LoanApproval.Scenarios";
    public const string Screenshots = "LoanApproval.Screenshots";

    public static string PathOf(string project)
    {
        // .../bin/Release/net10.0/ of the running project, such as DevHost or a test.
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = SolutionFolder.Above(output.FullName)
            ?? throw new LocalServerException(
                $"No {SolutionFolder.Marker} was found above {output.FullName}. Run DevHost from a build of the solution.");
        string[] folders = ["src", "dev", "tests"];
        var paths = folders.Select(folder =>
            Path.Combine(root, folder, project, "bin", output.Parent!.Name, output.Name, $"{project}.dll")).ToList();
        return paths.Find(File.Exists)
            ?? throw new LocalServerException(
                $"{project} is not built ({output.Parent!.Name}). Build the solution first: dotnet build -c {output.Parent!.Name}");
    }

    // Runs the program with the same .NET as the current process, in its own folder, which contains its settings file.
    public static Command Command(string project, params IEnumerable<string> arguments)
    {
        var path = PathOf(project);
        return Cli.Wrap(Muxer()).WithArguments([path, .. arguments]).WithWorkingDirectory(Path.GetDirectoryName(path)!);
    }

    // `dotnet run` and `dotnet test` set DOTNET_HOST_PATH. A test host is also run by dotnet.
    public static string Muxer()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host)) return host;
        var self = Environment.ProcessPath;
        return self is not null && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";
    }
}
