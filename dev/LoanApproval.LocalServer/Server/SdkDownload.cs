using Temporalio.Testing;

namespace LoanApproval.LocalServer.Server;

// Makes the SDK download the Temporal CLI and returns the program. The SDK could also run it, but only as a process that DevHost
// could not find, kill or restart on the same file.
internal static class SdkDownload
{
    private static readonly TimeSpan _startupTimeout = TimeSpan.FromSeconds(30);

    public static async Task<string> ProgramAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(CliSearchContext.Current().CacheFolder, "sdk-download"));
        try
        {
            // Downloads if the folder is empty or its program is out of date.
            await using var started = await WorkflowEnvironment.StartLocalAsync(new WorkflowEnvironmentStartLocalOptions
            {
                DownloadDirectory = folder.FullName,
                DevServerOptions = new DevServerOptions { StartupTimeout = _startupTimeout },
            });
        }
        catch (InvalidOperationException e)
        {
            throw new LocalServerException(
                $"No Temporal server was found, and downloading one failed ({e.Message}). {TemporalCliFinder.WhatToDo}", e);
        }

        // Another process may be downloading at the same time.
        return folder.EnumerateFiles().Where(file => file.Extension != ".downloading").OrderByDescending(file => file.LastWriteTimeUtc)
            .FirstOrDefault()?.FullName
            ?? throw new LocalServerException($"The SDK did not download a program to {folder.FullName}. {TemporalCliFinder.WhatToDo}");
    }
}
