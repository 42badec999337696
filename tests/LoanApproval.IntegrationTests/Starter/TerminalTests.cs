namespace LoanApproval.IntegrationTests.Starter;

// The starter in a terminal, which script (util-linux) simulates, and in a pipe.
public sealed class TerminalTests
{
    // Color and weight. The sequences that .NET sends to configure the keyboard do not match.
    private const string Styled = "\u001b\\[[0-9;]*m";

    [SkippableFact]
    public async Task Error_is_colored_on_a_terminal() =>
        (await OnTerminalAsync("xterm", "")).Should().MatchRegex(Styled).And.Contain("unavailable");

    [SkippableTheory]
    [InlineData("dumb", "")]
    [InlineData("xterm", "NO_COLOR=1")]
    [InlineData("xterm", "CI=true")]
    public async Task Lines_are_plain_on_a_terminal_that_requests_no_color(string term, string setting) =>
        (await OnTerminalAsync(term, setting)).Should().NotMatchRegex(Styled).And.Contain("unavailable");

    [Fact]
    public async Task Lines_are_plain_in_a_pipe_unless_color_is_requested()
    {
        Dictionary<string, string?> nowhere = new() { ["TEMPORAL_ADDRESS"] = "127.0.0.1:1" };
        (await StarterProcess.RunAsync(nowhere, "", "status", "A-1")).Errors.Should().NotMatchRegex(Styled);
        (await StarterProcess.RunAsync(nowhere, "", "status", "A-1", "--color", "always")).Errors.Should().MatchRegex(Styled);
    }

    private static async Task<string> OnTerminalAsync(string term, string setting) => (await PseudoTerminal.RunAsync(
        columns: 80, $"TERM={term} {setting}", new Dictionary<string, string?>(), ["status", "A-1", "--address", "127.0.0.1:1"])).Output;
}
