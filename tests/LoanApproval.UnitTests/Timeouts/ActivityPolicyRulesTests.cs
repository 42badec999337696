using LoanApproval.Workflows.Timeouts;

namespace LoanApproval.UnitTests.Timeouts;

public sealed class ActivityPolicyRulesTests
{
    [Fact]
    public void The_defaults_are_those_of_the_contract()
    {
        var policies = new ActivityPolicies();
        ActivityPolicyRules.Check(policies).Should().BeEmpty();
        var backOff = new ActivityPolicy
        {
            InitialInterval = TimeSpan.FromSeconds(1),
            BackoffCoefficient = 2f,
            MaximumInterval = TimeSpan.FromSeconds(30),
            MaximumAttempts = 3,
        };
        policies.CheckCreditScore.Should().Be(backOff with
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(60),
            ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
        });
        policies.VerifyDocuments.Should().Be(backOff with
        {
            StartToCloseTimeout = TimeSpan.FromMinutes(10),
            ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
            ScheduleToStartTimeout = TimeSpan.FromMinutes(5),
            HeartbeatTimeout = TimeSpan.FromMinutes(2),
            MaximumAttempts = 0,
        });
        policies.ApproveLoan.Should().Be(backOff with
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(30),
            ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
        });
        foreach (var (_, policy) in policies.All())
        {
            policy.InitialInterval.Should().Be(backOff.InitialInterval);
            policy.BackoffCoefficient.Should().Be(backOff.BackoffCoefficient);
            policy.MaximumInterval.Should().Be(backOff.MaximumInterval);
        }
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_policy_is_named_with_its_setting(string setting, Action<ActivityPolicy> spoil)
    {
        var policies = new ActivityPolicies();
        spoil(policies.VerifyDocuments);
        ActivityPolicyRules.Check(policies).Should().ContainMatch($"ActivityPolicies:VerifyDocuments{setting}*");
    }

    public static TheoryData<string, Action<ActivityPolicy>> Impossible => new()
    {
        { ":BackoffCoefficient", p => p.BackoffCoefficient = 0.9f },
        { ":BackoffCoefficient", p => p.BackoffCoefficient = float.NaN },
        { ":MaximumInterval", p => p.MaximumInterval = TimeSpan.FromMilliseconds(999) },
        { ":HeartbeatTimeout", p => p.HeartbeatTimeout = TimeSpan.FromMinutes(11) },
        { ":HeartbeatTimeout", p => (p.StartToCloseTimeout, p.HeartbeatTimeout) = (null, TimeSpan.FromHours(1)) },
        { " has neither", p => p.StartToCloseTimeout = p.ScheduleToCloseTimeout = null },
        { ":StartToCloseTimeout", p => p.StartToCloseTimeout = TimeSpan.Zero },
        { ":ScheduleToStartTimeout", p => p.ScheduleToStartTimeout = TimeSpan.FromHours(1) },
        { ":MaximumAttempts", p => p.MaximumAttempts = -1 },
        { " may retry for ever", p => p.ScheduleToCloseTimeout = null },
    };
}
