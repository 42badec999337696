using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Replay;

// The folder of the recorded histories in the sources of the replay tests.
public static class HistoryFiles
{
    public static bool Recording => Environment.GetEnvironmentVariable("RECORD_HISTORIES") is not null;

    public static void SkipUnlessRecording() =>
        Skip.IfNot(Recording, "Set RECORD_HISTORIES=1 to record the histories of the replay tests again.");

    // Writes the history of a run.
    // name: The file name below the folder of histories.
    // run: The workflow, running or closed.
    public static async Task WriteAsync(string name, WorkflowHandle run)
    {
        var folder = SolutionFolder.Above(AppContext.BaseDirectory)!;
        var file = Path.Combine(folder, "tests/LoanApproval.UnitTests/Replay/Histories", $"{name}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // Removes the paths of this machine from stack traces.
        var json = (await run.FetchHistoryAsync()).ToJson().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, json + "\n");
    }
}
