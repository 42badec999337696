using LoanApproval.Scenarios.DevHost;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class RunningDevHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("devhost-").FullName;

    [Fact]
    public void State_file_names_server_partners_and_control_API()
    {
        Write("""
            {"temporalAddress":"127.0.0.1:7234","temporalNamespace":"default",
             "webUi":"http://127.0.0.1:8234","partners":"http://127.0.0.1:7010",
             "control":"http://127.0.0.1:5000/secret","processes":[{"name":"worker-1","processId":1},{"name":"temporal","processId":42}]}
            """);

        var devHost = RunningDevHost.Find(_folder)!;

        (devHost.TemporalAddress, devHost.WebUi).Should().Be(("127.0.0.1:7234", "http://127.0.0.1:8234"));
        devHost.Partners.Should().Be(new Uri("http://127.0.0.1:7010/"));
        devHost.Control.Should().Be(new Uri("http://127.0.0.1:5000/secret/"));
        devHost.ProcessIdOf("temporal").Should().Be(42);
        devHost.ProcessIdOf("worker-2").Should().BeNull();
    }

    [Theory]
    [InlineData("http://example.com/secret")]
    [InlineData("https://127.0.0.1:5000/secret")]
    [InlineData("")]
    public void Control_API_outside_the_loopback_interface_is_ignored(string control)
    {
        Write($$"""{"control":"{{control}}"}""");

        RunningDevHost.Find(_folder)!.Control.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void State_file_that_cannot_be_read_counts_as_absent(string content)
    {
        Write(content);

        RunningDevHost.Find(_folder).Should().BeNull();
    }

    [Fact]
    public async Task Failed_control_call_does_not_reveal_the_secret()
    {
        using var control = new DevHostControl(new Uri("http://127.0.0.1:1/the-secret/"));

        var calling = () => control.PostAsync("workers/kill", CancellationToken.None);

        (await calling.Should().ThrowAsync<ScenarioException>()).Which.Message.Should().Contain("workers/kill")
            .And.NotContain("the-secret");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string content) => File.WriteAllText(Path.Combine(_folder, "devhost.json"), content);
}
