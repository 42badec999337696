using System.Text.Json;

namespace LoanApproval.DevHost.Data;

/// <summary>Reads and writes <see cref="DevHostState"/>.</summary>
public static class StateFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Null where there is none, or none that can be read.</summary>
    public static DevHostState? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<DevHostState>(File.ReadAllText(path), Json);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Replaces it in one step: who reads it sees the old or the new state, also when we are killed in between.</summary>
    public static void Write(string path, DevHostState state)
    {
        var unfinished = path + ".tmp";
        using (var file = new FileStream(unfinished, OwnerOnly())) JsonSerializer.Serialize(file, state, Json);
        File.Move(unfinished, path, overwrite: true);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        // The control address is a secret of the user.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
