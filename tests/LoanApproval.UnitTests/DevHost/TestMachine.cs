using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

// A machine that consists of a temporary folder.
internal sealed class TestMachine : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly string _root = Directory.CreateTempSubdirectory("loan-approval-finder-").FullName;

    public string this[string name] => Path.Combine(_root, name);

    public string Cache => this["cache"];

    public bool IsLinuxX64 { get; init; } = true;

    public TemporalCliFinder Finder => new(new CliSearchContext
    {
        Variable = name => _variables.GetValueOrDefault(name),
        StartFolders = [_root],
        CacheFolder = Cache,
        IsLinuxX64 = IsLinuxX64,
    });

    public void Set(string variable, string value) => _variables[variable] = value;

    // An executable file.
    public string AddProgram(string name)
    {
        var path = AddFile(name, "#!/bin/sh\n"u8.ToArray());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    public string AddFile(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public string AddPackedFile(byte[] content) => AddFile($"dev/temporal-cli/{PackedCliIdentity.Current.FileName}", content);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
