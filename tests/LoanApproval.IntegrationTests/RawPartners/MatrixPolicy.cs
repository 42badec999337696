namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>The timeouts and retries of the matrix: the contract's, but shorter.</summary>
public static class MatrixPolicy
{
    public const int MaximumAttempts = 3;

    /// <summary>Over the longest <c>Retry-After</c> that is kept.</summary>
    public static readonly TimeSpan ScheduleToClose = TimeSpan.FromSeconds(90);

    /// <summary>One call, from the first byte to the last.</summary>
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
        // A referral expires at once.
        ("Review:Deadline", "00:00:00.010"),
    ];

    /// <summary>The policy's wait after an attempt, the first of which is 0, in seconds.</summary>
    public static double Wait(int attempt) => Math.Min(0.3 * Math.Pow(2, attempt), 2);
}
