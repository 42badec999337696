using LoanApproval.DevHost;
using LoanApproval.DevHost.Console;

namespace LoanApproval.UnitTests.DevHost;

public sealed class DevHostCommandTests
{
    [Theory]
    [InlineData("--port 0", "error: --port: '0' is not a valid port. Use a number from 1 to 65535.")]
    [InlineData("--port -1", "error: --port: '-1' is not a valid port. Use a number from 1 to 65535.")]
    [InlineData("--port 70000", "error: --port: '70000' is not a valid port. Use a number from 1 to 65535.")]
    [InlineData("--ui-port web", "error: --ui-port: 'web' is not a valid port. Use a number from 1 to 65535.")]
    [InlineData("--ui-port 99999999999", "error: --ui-port: '99999999999' is not a valid port. Use a number from 1 to 65535.")]
    [InlineData("--port 65000", "error: --port: '65000' needs --ui-port, because the default port of the Web UI would be 66000.")]
    [InlineData("--port 7300 --ui-port 7300", "error: --port and --ui-port must be different ports.")]
    [InlineData("--timeouts 5s", "error: --timeouts: '5s' is not valid. Use short or default.")]
    public async Task Invalid_option_is_refused_before_anything_starts(string line, string sentence)
    {
        await using var error = new StringWriter();
        var command = DevHostCommand.Create((_, _) => throw new InvalidOperationException("DevHost started."));

        (await UsageErrors.InvokeAsync(command, line.Split(' '), "LoanApproval.DevHost", error)).Should().Be(UsageErrors.ExitCode);

        error.ToString().Trim().Split(Environment.NewLine).Should().Equal(
            sentence, "Help: dotnet run --project dev/LoanApproval.DevHost -- --help");
    }

    [Fact]
    public async Task Valid_options_are_read()
    {
        await using var error = new StringWriter();
        DevHostOptions? read = null;
        var command = DevHostCommand.Create((options, _) =>
        {
            read = options;
            return Task.FromResult(0);
        });

        (await UsageErrors.InvokeAsync(
            command, ["--port", "65000", "--ui-port", "8233", "--timeouts", "default"], "LoanApproval.DevHost", error)).Should().Be(0);

        (read!.Port, read.WebUiPort, read.Timeouts).Should().Be((65_000, 8233, LoanApproval.DevHost.Timeouts.TimeoutSet.Default));
    }
}
