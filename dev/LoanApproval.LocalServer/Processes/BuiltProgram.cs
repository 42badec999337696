using CliWrap;

namespace LoanApproval.LocalServer.Processes;

/// <summary>Finds the other programs of this solution, built in the same configuration as the one that runs.</summary>
public static class BuiltProgram
{
    public const string Worker = "LoanApproval.Worker";
    public const string Partners = "LoanApproval.PartnerSimulator";
    public const string Starter = "LoanApproval.Starter";
    public const string DevHost = "LoanApproval.DevHost";

    /// <summary>The path of the program's assembly.</summary>
    /// <exception cref="LocalServerException">It is not built, or we do not run from a build of the solution.</exception>
    public static string PathOf(string project)
    {
        // .../bin/Release/net10.0/ of whichever project runs, DevHost or a test.
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = SolutionFolder.Above(output.FullName)
            ?? throw new LocalServerException($"{output.FullName} lies in no {SolutionFolder.Marker}; run DevHost from a build of the solution.");
        string[] folders = ["src", "dev", "tests"];
        var paths = folders.Select(folder => Path.Combine(root, folder, project, "bin", output.Parent!.Name, output.Name, $"{project}.dll")).ToList();
        return paths.Find(File.Exists)
            ?? throw new LocalServerException($"{project} is not built ({output.Parent!.Name}). Build the solution first: dotnet build -c {output.Parent!.Name}");
    }

    /// <summary>The command that runs it with the same .NET as the one that runs us, in its own folder, where its settings file lies.</summary>
    public static Command Command(string project, params IEnumerable<string> arguments)
    {
        var path = PathOf(project);
        return Cli.Wrap(Muxer()).WithArguments([path, .. arguments]).WithWorkingDirectory(Path.GetDirectoryName(path)!);
    }

    // A test host, too, is run by dotnet; DOTNET_HOST_PATH is set by `dotnet run` and `dotnet test`.
    private static string Muxer()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host)) return host;
        var self = Environment.ProcessPath;
        return self is not null && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";
    }
}
