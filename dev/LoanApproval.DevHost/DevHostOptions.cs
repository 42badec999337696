namespace LoanApproval.DevHost;

internal sealed record DevHostOptions
{
    public required string Data { get; init; }

    // Exit after the tour.
    public bool Once { get; init; }

    public TimeoutSet Timeouts { get; init; }

    // Start the Aspire dashboard and send it traces, metrics and logs.
    public bool Dashboard { get; init; }

    public int? Port { get; init; }

    public int? WebUiPort { get; init; }
}
