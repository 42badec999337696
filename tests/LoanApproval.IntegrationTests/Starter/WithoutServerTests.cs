using System.Diagnostics;

namespace LoanApproval.IntegrationTests.Starter;

/// <summary>What a person and a script see when the input is wrong or no server is there.</summary>
public sealed class WithoutServerTests
{
    private static readonly Dictionary<string, string?> Nowhere = new() { ["TEMPORAL_ADDRESS"] = "127.0.0.1:1" };

    [Fact]
    public async Task Broken_input_names_every_field_with_its_rule_before_any_server_is_asked()
    {
        var result = await StarterProcess.RunAsync(Nowhere, "", "submit", "--application-id", "a b", "--amount", "x", "--document", "a", "--document", "a");
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Errors.Should().ContainAll("breaks 4 rules", "Nothing was started", "applicationId:", "applicantId: is required", "amount: must be a number", "documentIds[1]: repeats a");
    }

    [Theory]
    [InlineData("{", "$: must be valid JSON")]
    [InlineData("[]", "must be one JSON object")]
    public async Task Broken_standard_input_is_named(string input, string rule)
    {
        var result = await StarterProcess.RunAsync(Nowhere, input, "submit", "--file", "-");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain(rule);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var result = await StarterProcess.RunAsync(Nowhere, "", "submit", "--file", "/no/such/file.json");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain("/no/such/file.json cannot be read");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_within_seconds_with_the_way_to_start_one()
    {
        var clock = Stopwatch.StartNew();
        var result = await StarterProcess.RunAsync(Nowhere, "", "status", "A-1", "--output", "json");
        result.ExitCode.Should().Be(3);
        result.Output.Should().BeEmpty();
        result.Errors.Should().ContainAll("unavailable at 127.0.0.1:1", "LoanApproval.DevHost", "--address");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_mistyped_command_is_usage()
    {
        var result = await StarterProcess.RunAsync(Nowhere, "", "submitt");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().ContainAll("submitt", "Did you mean submit?", "--help");
    }

    [Fact]
    public async Task The_shell_is_told_what_may_come_next()
    {
        var result = await StarterProcess.RunAsync(Nowhere, "", "[suggest:4]", "subm");
        result.Output.Should().Contain("submit");
    }
}
