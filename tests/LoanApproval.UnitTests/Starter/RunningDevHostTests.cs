using LoanApproval.Starter.Cli;

namespace LoanApproval.UnitTests.Starter;

public sealed class RunningDevHostTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void DevHost_is_found_with_its_web_ui()
    {
        Write($$"""
            {
              "processId": {{Environment.ProcessId}},
              "temporalAddress": "127.0.0.1:7234",
              "temporalNamespace": "default",
              "webUi": "http://127.0.0.1:8234"
            }
            """);
        RunningDevHost.Find(_file).Should().Be(
            new RunningDevHost(Environment.ProcessId, "127.0.0.1:7234", "default", "http://127.0.0.1:8234"));
    }

    [Theory]
    [InlineData("""{"processId": 2147483647, "temporalAddress": "127.0.0.1:7234"}""")]
    [InlineData("""{"processId": "x"}""")]
    [InlineData("{")]
    [InlineData("")]
    public void DevHost_is_not_found_when_its_process_is_gone_or_the_file_is_not_readable(string json)
    {
        Write(json);
        RunningDevHost.Find(_file).Should().BeNull();
    }

    [Fact]
    public void DevHost_is_not_found_without_a_file() => RunningDevHost.Find("/no/such/file").Should().BeNull();

    private void Write(string json) => File.WriteAllText(_file, json);
}
