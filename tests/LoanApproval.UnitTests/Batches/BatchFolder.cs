using System.Text;

namespace LoanApproval.UnitTests.Batches;

// A batch directory.
internal sealed class BatchFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("batch-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
