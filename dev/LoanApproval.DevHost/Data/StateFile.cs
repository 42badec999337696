using System.Text.Json;

namespace LoanApproval.DevHost.Data;

internal static class StateFile
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // Returns null if the file does not exist or cannot be read.
    public static DevHostState? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DevHostState>(File.ReadAllText(path), _json);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The write is atomic: a reader sees the old or the new state, even if this process is killed in between.
    public static void Write(string path, DevHostState state)
    {
        var unfinished = path + ".tmp";
        using (var file = new FileStream(unfinished, OwnerOnly())) JsonSerializer.Serialize(file, state, _json);
        File.Move(unfinished, path, overwrite: true);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        // The control address contains a secret.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
