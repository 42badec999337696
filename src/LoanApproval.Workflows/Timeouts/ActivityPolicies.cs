namespace LoanApproval.Workflows.Timeouts;

/// <summary>
/// Every time-out and retry of this system, by activity, each with its reason. Section <c>ActivityPolicies</c> of the worker's settings.
/// </summary>
public sealed class ActivityPolicies
{
    public const string SectionName = "ActivityPolicies";

    // The back-off of every activity.
    private static readonly ActivityPolicy BackOff = new()
    {
        // A hiccup is over in a second.
        InitialInterval = TimeSpan.FromSeconds(1),
        // One that is not is trouble: whoever is in it gets twice the time at each try.
        BackoffCoefficient = 2.0f,
        // No wait is longer than a person would stand: when the trouble is over, half a minute later it is noticed.
        MaximumInterval = TimeSpan.FromSeconds(30),
        // Waits of 1 and 2 s. What has failed three times is not a hiccup, and a person, or an operator, is asked.
        MaximumAttempts = 3,
    };

    public ActivityPolicy CheckCreditScore { get; set; } = BackOff with
    {
        // The bureau's client gives up after 30 s; the rest is room for the ledger and a slow worker.
        StartToCloseTimeout = TimeSpan.FromSeconds(60),
        // An applicant waits: after five minutes a person knows more than another attempt would.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy VerifyDocuments { get; set; } = BackOff with
    {
        // A hundred documents of 2 s, four at a time, take a minute; a slow verifier may need ten.
        StartToCloseTimeout = TimeSpan.FromMinutes(10),
        // Three attempts of the longest kind. A verifier that is away for half an hour is away for the day.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
        // No worker on the queue is a fault of the operation, and waiting longer would hide it.
        ScheduleToStartTimeout = TimeSpan.FromMinutes(5),
        // A dead worker is noticed long before start-to-close; the activity reports every third of it at the latest.
        HeartbeatTimeout = TimeSpan.FromMinutes(2),
        // A new attempt goes on where the last one stopped, so that attempts are cheap: the budget is the limit.
        MaximumAttempts = 0,
    };

    public ActivityPolicy ApproveLoan { get; set; } = BackOff with
    {
        // One local transaction: thirty seconds are a locked ledger, not a slow one.
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        // A lock that is held for minutes is held by somebody who has to be found.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy SendNotification { get; set; } = BackOff with
    {
        // A mail server that greylists or scans takes seconds, not half a minute.
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        // The decision is made and waits for this alone: a mail server that is away must not hold it for long.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy CallApi { get; set; } = BackOff with
    {
        // As for the bureau: its client gives up after 30 s.
        StartToCloseTimeout = TimeSpan.FromSeconds(60),
        // Three attempts of the longest kind and their waits take under four.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy ProcessApplicationFile { get; set; } = BackOff with
    {
        // A million rows, each of which waits for its decision, take hours.
        StartToCloseTimeout = TimeSpan.FromHours(24),
        // The file lies there for a week, then somebody has to look.
        ScheduleToCloseTimeout = TimeSpan.FromDays(7),
        // A dead worker is noticed at once; a living one reports every second.
        HeartbeatTimeout = TimeSpan.FromSeconds(30),
        // As for the documents: each attempt goes on after the last heartbeat.
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
