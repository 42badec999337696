using System.Net;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class ChaosTests
{
    [Fact]
    public void The_same_seed_key_and_call_give_the_same_fault()
    {
        var first = Draw(new ChaosOptions { Rate = 0.3, Seed = 7 });

        Draw(new ChaosOptions { Rate = 0.3, Seed = 7 }).Should().Equal(first);
        Draw(new ChaosOptions { Rate = 0.3, Seed = 8 }).Should().NotEqual(first);
    }

    [Fact]
    public void About_as_many_first_calls_are_struck_as_the_rate_says_and_by_every_kind()
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
    public void A_key_is_struck_so_often_at_most(int most, int struck)
    {
        var options = new ChaosOptions { Rate = 1, MaxFaultsPerKey = most };

        Enumerable.Range(1, 20).Select(call => Chaos.FaultFor(options, "A-1:credit-check", call))
            .TakeWhile(fault => fault is not null).Should().HaveCount(struck);
    }

    [Fact]
    public void Without_a_rate_nothing_is_struck() => Draw(new ChaosOptions()).Should().OnlyContain(fault => fault == null);

    [Fact]
    public async Task After_its_faults_every_key_has_its_answer_and_one_effect()
    {
        await using var server = await PartnersServer.StartAsync("--Chaos:Rate", "1", "--Chaos:Seed", "3");
        for (var i = 0; i < 20; i++)
        {
            for (var call = 1; call <= 2; call++)
            {
                try { (await server.CheckCreditAsync($"A-{i}", "alice")).Dispose(); }
                catch (HttpRequestException) { continue; }
            }
            using var answer = await server.CheckCreditAsync($"A-{i}", "alice");
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            (await PartnersServer.ReportAsync(answer)).Score.Should().Be(780);
        }
        (await server.StatsAsync()).CreditChecks.Should().Be(20);
    }

    [Fact]
    public async Task A_scripted_person_is_spared()
    {
        await using var server = await PartnersServer.StartAsync("--Chaos:Rate", "1");

        using var answer = await server.CheckCreditAsync("A-1", "budget-spent");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static List<Fault?> Draw(ChaosOptions options) =>
        [.. Enumerable.Range(0, 200).Select(i => Chaos.FaultFor(options, $"A-{i % 50}:credit-check", 1 + (i / 50)))];
}
