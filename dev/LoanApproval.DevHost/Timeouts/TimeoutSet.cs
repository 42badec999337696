namespace LoanApproval.DevHost.Timeouts;

internal enum TimeoutSet
{
    // Failures are visible within seconds.
    Short,

    // The worker's defaults, as in production.
    Default,
}
