using LoanApproval.Workflows.Timeouts;

namespace LoanApproval.UnitTests.Timeouts;

public sealed class ActivityPolicyRulesTests
{
    [Fact]
    public void Default_policies_match_the_contract()
    {
        var policies = new ActivityPolicies();
        Check(policies).Should().BeEmpty();
        var backoff = new ActivityPolicy
        {
            InitialInterval = TimeSpan.FromSeconds(1),
            BackoffCoefficient = 2f,
            MaximumInterval = TimeSpan.FromSeconds(30),
            MaximumAttempts = 3,
        };
        policies.CheckCreditScore.Should().Be(backoff with
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(60),
            ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
        });
        policies.VerifyDocuments.Should().Be(backoff with
        {
            StartToCloseTimeout = TimeSpan.FromMinutes(10),
            ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
            ScheduleToStartTimeout = TimeSpan.FromMinutes(5),
            HeartbeatTimeout = TimeSpan.FromMinutes(2),
            MaximumAttempts = 0,
        });
        policies.ApproveLoan.Should().Be(backoff with
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(30),
            ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
        });
        policies.RecordDecision.Should().Be(backoff with
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(30),
            MaximumInterval = TimeSpan.FromMinutes(1),
            MaximumAttempts = 0,
        });
        policies.SendNotification.Should().Be(backoff with
        {
            StartToCloseTimeout = TimeSpan.FromSeconds(30),
            ScheduleToCloseTimeout = TimeSpan.FromHours(24),
            MaximumInterval = TimeSpan.FromMinutes(5),
            MaximumAttempts = 0,
        });
        policies.CallApi.Should().Be(policies.CheckCreditScore);
        policies.ProcessApplicationFile.Should().Be(backoff with
        {
            StartToCloseTimeout = TimeSpan.FromHours(24),
            ScheduleToCloseTimeout = TimeSpan.FromDays(7),
            HeartbeatTimeout = TimeSpan.FromSeconds(30),
            MaximumAttempts = 0,
        });
        policies.All().Should().HaveCount(7);
    }

    private static IEnumerable<string?> Check(ActivityPolicies policies) =>
        policies.Validate(new(policies)).Select(rule => rule.ErrorMessage);

    public static TheoryData<Action<ActivityPolicy>> LosingDecisions => new()
    {
        p => p.MaximumAttempts = 3,
        p => p.ScheduleToCloseTimeout = TimeSpan.FromDays(30),
        p => p.ScheduleToStartTimeout = TimeSpan.FromDays(30),
    };

    [Theory]
    [MemberData(nameof(LosingDecisions))]
    public void Limit_on_recording_a_decision_is_rejected(Action<ActivityPolicy> spoil)
    {
        var policies = new ActivityPolicies();
        spoil(policies.RecordDecision);
        Check(policies).Should().ContainSingle().Which.Should()
            .StartWith("ActivityPolicies:RecordDecision must be retried without a limit");
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_policy_is_reported_with_its_setting(string setting, Action<ActivityPolicy> spoil)
    {
        var policies = new ActivityPolicies();
        spoil(policies.VerifyDocuments);
        Check(policies).Should().ContainMatch($"ActivityPolicies:VerifyDocuments{setting}*");
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
        { " would be retried forever", p => p.ScheduleToCloseTimeout = null },
    };
}
