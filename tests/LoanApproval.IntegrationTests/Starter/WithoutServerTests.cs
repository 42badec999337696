using System.Diagnostics;

namespace LoanApproval.IntegrationTests.Starter;

// Invalid input, and a server that is unavailable.
public sealed class WithoutServerTests
{
    private static readonly Dictionary<string, string?> _nowhere = new() { ["TEMPORAL_ADDRESS"] = "127.0.0.1:1" };

    [Fact]
    public async Task Invalid_input_is_rejected_with_every_rule_before_any_call_to_a_server()
    {
        var result = await StarterProcess.RunAsync(
            _nowhere, "", "submit", "--application-id", "a b", "--amount", "x", "--document", "a", "--document", "a");
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Errors.Should().ContainAll(
            "Nothing was started", "--application-id: ", "--applicant-id: is required", "--amount: must be a number",
                "--document: repeats a");
    }

    [Theory]
    [InlineData("{", "$: must be valid JSON")]
    [InlineData("[]", "must be one JSON object")]
    public async Task Invalid_standard_input_is_rejected(string input, string rule)
    {
        var result = await StarterProcess.RunAsync(_nowhere, input, "submit", "--file", "-");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain(rule);
    }

    [Fact]
    public async Task Missing_file_is_reported()
    {
        var result = await StarterProcess.RunAsync(_nowhere, "", "submit", "--file", "/no/such/file.json");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain("No such file: /no/such/file.json");
    }

    [Fact]
    public async Task Unavailable_server_is_reported_within_seconds_with_the_command_to_start_one()
    {
        var clock = Stopwatch.StartNew();
        var result = await StarterProcess.RunAsync(_nowhere, "", "status", "A-1", "--output", "json");
        result.ExitCode.Should().Be(3);
        result.Output.Should().BeEmpty();
        result.Errors.Should().ContainAll("unavailable at 127.0.0.1:1", "LoanApproval.DevHost", "--address");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Address_with_a_scheme_is_a_usage_error()
    {
        var result = await StarterProcess.RunAsync(_nowhere, "", "list", "--address", "http://127.0.0.1:7233");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain("without http://");
    }

    [Fact]
    public async Task Mistyped_command_is_a_usage_error()
    {
        var result = await StarterProcess.RunAsync(_nowhere, "", "submitt");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().ContainAll("submitt", "Did you mean submit?", "--help");
    }

    [Fact]
    public async Task Suggest_directive_prints_completions()
    {
        var result = await StarterProcess.RunAsync(_nowhere, "", "[suggest:4]", "subm");
        result.Output.Should().Contain("submit");
    }
}
