namespace LoanApproval.Workflows.Policies;

/// <summary>Every time-out and retry of this system, by activity. Section <c>ActivityPolicies</c> of the worker's settings.</summary>
public sealed class ActivityPolicies
{
    public const string SectionName = "ActivityPolicies";

    public ActivityPolicy CheckCreditScore { get; set; } = new()
    {
        // The bureau's client gives up after 30 s; the rest is room for the ledger and a slow worker.
        StartToCloseTimeout = TimeSpan.FromSeconds(60),
        // An applicant waits: after five minutes a person knows more than another attempt would.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy VerifyDocuments { get; set; } = new()
    {
        // A hundred documents of 2 s, four at a time, take a minute; a slow verifier may need ten.
        StartToCloseTimeout = TimeSpan.FromMinutes(10),
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
        // No worker on the queue is a fault of the operation, and waiting longer would hide it.
        ScheduleToStartTimeout = TimeSpan.FromMinutes(5),
        // A dead worker is noticed long before start-to-close; the activity reports every third of it at the latest.
        HeartbeatTimeout = TimeSpan.FromMinutes(2),
        // A new attempt goes on where the last one stopped, so that attempts are cheap: the budget is the limit.
        MaximumAttempts = 0,
    };

    public ActivityPolicy ApproveLoan { get; set; } = new()
    {
        // One local transaction: thirty seconds are a locked ledger, not a slow one.
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy SendNotification { get; set; } = new()
    {
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        // The decision is made and waits for this alone: a mail server that is away must not hold it for long.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy CallApi { get; set; } = new()
    {
        StartToCloseTimeout = TimeSpan.FromSeconds(60),
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy ProcessApplicationFile { get; set; } = new()
    {
        // A million rows, each of which waits for its decision, take hours; a dead worker is noticed by its heartbeat.
        StartToCloseTimeout = TimeSpan.FromHours(24),
        ScheduleToCloseTimeout = TimeSpan.FromDays(7),
        HeartbeatTimeout = TimeSpan.FromSeconds(30),
        MaximumAttempts = 0,
    };

    /// <summary>Every policy with the name of its activity.</summary>
    public IEnumerable<(string Activity, ActivityPolicy Policy)> All() =>
    [
        (nameof(CheckCreditScore), CheckCreditScore),
        (nameof(VerifyDocuments), VerifyDocuments),
        (nameof(ApproveLoan), ApproveLoan),
        (nameof(SendNotification), SendNotification),
        (nameof(CallApi), CallApi),
        (nameof(ProcessApplicationFile), ProcessApplicationFile),
    ];
}
