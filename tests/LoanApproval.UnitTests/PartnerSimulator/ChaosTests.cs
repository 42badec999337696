using System.Net;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class ChaosTests
{
    [Fact]
    public void Chaos_is_reproducible_for_seed_key_and_call_number()
    {
        var first = Draw(new ChaosOptions { Rate = 0.3, Seed = 7 });

        Draw(new ChaosOptions { Rate = 0.3, Seed = 7 }).Should().Equal(first);
        Draw(new ChaosOptions { Rate = 0.3, Seed = 8 }).Should().NotEqual(first);
    }

    [Fact]
    public void Chaos_injects_every_kind_of_fault_at_the_configured_rate()
    {
        var options = new ChaosOptions { Rate = 0.2, Seed = 1 };
        var faults = Enumerable.Range(0, 5000).Select(i => Chaos.FaultFor(options, $"A-{i}:credit-check", 1)).OfType<Fault>().ToList();

        faults.Count.Should().BeInRange(900, 1100);
        faults.Distinct().Should().HaveCount(6);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Chaos_stops_at_the_maximum_number_of_faults_per_key(int maximum, int faults)
    {
        var options = new ChaosOptions { Rate = 1, MaxFaultsPerKey = maximum };

        Enumerable.Range(1, 20).Select(call => Chaos.FaultFor(options, "A-1:credit-check", call))
            .TakeWhile(fault => fault is not null).Should().HaveCount(faults);
    }

    [Fact]
    public void Chaos_injects_nothing_by_default() => Draw(new ChaosOptions()).Should().OnlyContain(fault => fault == null);

    [Fact]
    public async Task Key_has_one_effect_and_its_response_after_injected_faults()
    {
        await using var server = await PartnersServer.StartAsync("--Chaos:Rate", "1", "--Chaos:Seed", "3");
        for (var i = 0; i < 20; i++)
        {
            for (var call = 1; call <= 2; call++)
            {
                try { (await server.CheckCreditAsync($"A-{i}", "alice")).Dispose(); }
                catch (HttpRequestException) { continue; }
            }
            using var response = await server.CheckCreditAsync($"A-{i}", "alice");
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            (await PartnersServer.ReportAsync(response)).Score.Should().Be(780);
        }
        (await server.StatsAsync()).CreditChecks.Should().Be(20);
    }

    [Fact]
    public async Task Chaos_does_not_affect_scripted_applicants()
    {
        await using var server = await PartnersServer.StartAsync("--Chaos:Rate", "1");

        using var response = await server.CheckCreditAsync("A-1", "budget-spent");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static List<Fault?> Draw(ChaosOptions options) =>
        [.. Enumerable.Range(0, 200).Select(i => Chaos.FaultFor(options, $"A-{i % 50}:credit-check", 1 + (i / 50)))];
}
