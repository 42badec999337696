using LoanApproval.Worker.Batches;

namespace LoanApproval.UnitTests.Batches;

public sealed class BatchDirectoryTests : IDisposable
{
    private readonly BatchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../outside.csv", "path")]
    [InlineData("/etc/passwd", "path")]
    [InlineData("..", "path")]
    [InlineData(".hidden", "path")]
    [InlineData("a/b.csv", "path")]
    [InlineData("link.csv", "link")]
    [InlineData("a.csv.results.csv", "batch output")]
    [InlineData("a.csv.Rejected.CSV", "batch output")]
    [InlineData("a.jsonl.rejected.jsonl", "batch output")]
    [InlineData("not-there.csv", "Intake:Directory")]
    public void File_name_is_rejected_unless_it_names_a_regular_input_file_in_the_directory(string name, string reason)
    {
        File.CreateSymbolicLink(_folder["link.csv"], "/etc/hostname");
        FluentActions.Invoking(() => new BatchFiles(_folder.Root).Find(name)).Should().Throw<ApplicationFailureException>()
            .Where(e => e.ErrorType == ErrorTypes.InvalidIntakeFile && e.NonRetryable
                && e.Message.Contains(reason, StringComparison.Ordinal));
    }
}
