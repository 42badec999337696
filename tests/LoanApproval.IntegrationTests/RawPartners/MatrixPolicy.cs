namespace LoanApproval.IntegrationTests.RawPartners;

// The retry policies of the contract with shorter timeouts.
public static class MatrixPolicy
{
    public const int MaximumAttempts = 3;

    // Longer than the maximum Retry-After.
    public static readonly TimeSpan ScheduleToClose = TimeSpan.FromSeconds(90);

    // The timeout of one call.
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

    // The backoff after an attempt, in seconds. The first attempt has index 0.
    public static double Wait(int attempt) => Math.Min(0.3 * Math.Pow(2, attempt), 2);
}
