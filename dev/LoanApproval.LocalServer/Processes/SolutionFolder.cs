namespace LoanApproval.LocalServer.Processes;

/// <summary>Finds the folder of the solution.</summary>
public static class SolutionFolder
{
    public const string Marker = "LoanApproval.sln";

    /// <summary>The nearest folder at or above <paramref name="start"/> that holds the solution; null where there is none.</summary>
    public static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Marker))) return folder.FullName;
        return null;
    }
}
