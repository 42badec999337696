namespace LoanApproval.IntegrationTests.Processes;

// A folder for one test. It is deleted when the test ends.
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
        // A process that is being killed may still write; the operating system cleans its temporary folder.
        catch (IOException)
        {
        }
    }
}
