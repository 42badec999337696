using CliWrap;
using CliWrap.Buffered;
using LoanApproval.Campaign.Run;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Once;

/// <summary>A small campaign with a fixed seed; <c>tools/LoanApproval.Campaign</c> runs long ones.</summary>
public sealed class CampaignTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Thirty_applications_under_fire_lose_nothing_and_do_nothing_twice()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var result = await Cli.Wrap("dotnet")
            .WithArguments(
            [
                // Beside the tests, in a folder of the solution, so that it finds the other programs.
                typeof(CampaignOptions).Assembly.Location,
                "--applications", "30", "--per-second", "2", "--workers", "2", "--kill-every", "4", "--restart-server-every", "9",
                "--chaos", "0.3", "--seed", "42", "--patience", "120",
            ])
            .WithEnvironmentVariables(TemporalEnvironment.Cleared)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(deadline.Token);
        result.StandardOutput.Should().Contain("lost 0, twice 0, wrong 0", result.StandardOutput + result.StandardError);
        result.ExitCode.Should().Be(0);
    }
}
