namespace LoanApproval.LocalServer.Processes;

public static class SolutionFolder
{
    public const string Marker = "LoanApproval.sln";

    // The nearest folder at or above the start folder that contains the solution.
    public static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Marker))) return folder.FullName;
        return null;
    }
}
