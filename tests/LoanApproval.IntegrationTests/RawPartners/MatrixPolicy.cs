namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>The retry policies of the contract with shorter timeouts.</summary>
public static class MatrixPolicy
{
    public const int MaximumAttempts = 3;

    /// <summary>Longer than the maximum <c>Retry-After</c>.</summary>
    public static readonly TimeSpan ScheduleToClose = TimeSpan.FromSeconds(90);

    /// <summary>The timeout of one call.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1.5);

    public static (string Name, string Value)[] Settings =>
    [
        ("CreditBureau:Timeout", Deadline.ToString()),
        ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:10"),
        ("ActivityPolicies:CheckCreditScore:ScheduleToCloseTimeout", ScheduleToClose.ToString()),
        ("ActivityPolicies:CheckCreditScore:InitialInterval", "00:00:00.300"),
        ("ActivityPolicies:CheckCreditScore:BackoffCoefficient", "2"),
        ("ActivityPolicies:CheckCreditScore:MaximumInterval", "00:00:02"),
        ("ActivityPolicies:CheckCreditScore:MaximumAttempts", "3"),
        // An application under review expires at once.
        ("Review:Deadline", "00:00:00.010"),
    ];

    /// <summary>The backoff after an attempt, in seconds. The first attempt has index 0.</summary>
    public static double Wait(int attempt) => Math.Min(0.3 * Math.Pow(2, attempt), 2);
}
