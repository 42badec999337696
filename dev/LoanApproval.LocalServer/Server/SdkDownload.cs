using Temporalio.Testing;

namespace LoanApproval.LocalServer.Server;

/// <summary>Has the SDK download the Temporal CLI into a folder of ours, and takes the program from there.</summary>
/// <remarks>The SDK would run it, too, but on a process of its own that we could neither find, nor kill, nor start again on its file.</remarks>
internal static class SdkDownload
{
    private static readonly TimeSpan StartupTimeout = TimeSpan.FromSeconds(30);

    /// <exception cref="LocalServerException">There is no download for this machine, or no way to it.</exception>
    public static async Task<string> ProgramAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(CliSearchContext.Current().CacheFolder, "sdk-download"));
        try
        {
            // Downloads where the folder is empty or its program is out of date.
            await using var started = await WorkflowEnvironment.StartLocalAsync(new WorkflowEnvironmentStartLocalOptions
            {
                DownloadDirectory = folder.FullName,
                DevServerOptions = new DevServerOptions { StartupTimeout = StartupTimeout },
            });
        }
        catch (InvalidOperationException e)
        {
            throw new LocalServerException($"No Temporal server was found, and the download failed ({e.Message}). {TemporalCliFinder.WhatToDo}", e);
        }

        // Another process may be downloading right now.
        return folder.EnumerateFiles().Where(file => file.Extension != ".downloading").OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName
            ?? throw new LocalServerException($"The SDK left no program in {folder.FullName}. {TemporalCliFinder.WhatToDo}");
    }
}
