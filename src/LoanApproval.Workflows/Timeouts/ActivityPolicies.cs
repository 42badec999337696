using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Workflows.Timeouts;

// Every timeout and retry setting of this system, with its reason.
public sealed class ActivityPolicies : IValidatableObject
{
    public const string SectionName = "ActivityPolicies";

    private static readonly ActivityPolicy _default = new()
    {
        // A brief disruption is over within a second.
        InitialInterval = TimeSpan.FromSeconds(1),
        BackoffCoefficient = 2.0f,
        // When an outage ends, the next attempt comes within half a minute.
        MaximumInterval = TimeSpan.FromSeconds(30),
        // The intervals are 1 and 2 s. After three failures, a reviewer or an operator is faster than another retry.
        MaximumAttempts = 3,
    };

    public ActivityPolicy CheckCreditScore { get; set; } = _default with
    {
        // The bureau's client times out after 30 s. The rest is for the ledger and a slow worker.
        StartToCloseTimeout = TimeSpan.FromSeconds(60),
        // The applicant is waiting. After five minutes, a reviewer helps more than another attempt.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy VerifyDocuments { get; set; } = _default with
    {
        // 100 documents of 2 s, four at a time, take a minute; a slow verifier may need ten.
        StartToCloseTimeout = TimeSpan.FromMinutes(10),
        // Time for three of the longest attempts. An outage of half an hour usually lasts all day.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
        // A queue without a worker is an operations problem, and a longer wait would hide it.
        ScheduleToStartTimeout = TimeSpan.FromMinutes(5),
        // Detects a dead worker long before start-to-close. The activity sends at least three heartbeats in this time.
        HeartbeatTimeout = TimeSpan.FromMinutes(2),
        // A new attempt resumes where the last one stopped, so schedule-to-close is the only limit.
        MaximumAttempts = 0,
    };

    public ActivityPolicy ApproveLoan { get; set; } = _default with
    {
        // Booking is one local transaction. If it takes 30 s, the ledger is locked, not slow.
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        // If a lock lasts for minutes, an operator has to find its holder.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy RecordDecision { get; set; } = _default with
    {
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        // A ledger that is down for minutes is rarely back within seconds.
        MaximumInterval = TimeSpan.FromMinutes(1),
        // No limit, and no schedule-to-close: a decision is never lost to an outage.
        MaximumAttempts = 0,
    };

    public ActivityPolicy SendNotification { get; set; } = _default with
    {
        // A mail server that scans messages takes seconds.
        StartToCloseTimeout = TimeSpan.FromSeconds(30),
        // Greylisting takes minutes, and a mail server outage takes hours. The decision is already published.
        ScheduleToCloseTimeout = TimeSpan.FromHours(24),
        MaximumInterval = TimeSpan.FromMinutes(5),
        MaximumAttempts = 0,
    };

    public ActivityPolicy CallApi { get; set; } = _default with
    {
        // As for the bureau, the client times out after 30 s.
        StartToCloseTimeout = TimeSpan.FromSeconds(60),
        // Three of the longest attempts and their intervals take less than four minutes.
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(5),
    };

    public ActivityPolicy ProcessApplicationFile { get; set; } = _default with
    {
        // A million rows, each of which waits for its decision, take hours.
        StartToCloseTimeout = TimeSpan.FromHours(24),
        // After a week, an operator has to look at the file.
        ScheduleToCloseTimeout = TimeSpan.FromDays(7),
        // The activity sends a heartbeat every second.
        HeartbeatTimeout = TimeSpan.FromSeconds(30),
        // As for the documents, each attempt resumes after the last heartbeat.
        MaximumAttempts = 0,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => All()
        .SelectMany(p => ActivityPolicyRules.Check($"{SectionName}:{p.Activity}", p.Policy, p.Activity == nameof(RecordDecision)))
        .Select(problem => new ValidationResult(problem));

    public IEnumerable<(string Activity, ActivityPolicy Policy)> All() =>
        typeof(ActivityPolicies).GetProperties().Select(property => (property.Name, (ActivityPolicy)property.GetValue(this)!));
}
