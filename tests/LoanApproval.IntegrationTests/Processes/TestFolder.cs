namespace LoanApproval.IntegrationTests.Processes;

/// <summary>A folder of its own for one test, gone with it.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("loan-approval-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        // A process that is just being killed may still write; the system's temporary folder is cleaned anyway.
        catch (IOException)
        {
        }
    }
}
