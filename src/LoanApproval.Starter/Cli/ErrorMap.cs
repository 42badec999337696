namespace LoanApproval.Starter.Cli;

// Maps what the client reports to an exit code and to what the user can do next.
internal static class ErrorMap
{
    public static StarterException? Explain(Exception e, Session? session) => e switch
    {
        StarterException known => known,
        LoanClientException client => new StarterException(
            ExitCodeOf(client.Error),
            client.Message,
            [.. client.Differences.Select(difference => difference.ToString()), .. HintsOf(client.Error, session)]),
        _ => null,
    };

    public static int ExitCodeOf(LoanClientError error) => error switch
    {
        LoanClientError.NotFound or LoanClientError.DifferentData => ExitCodes.Usage,
        LoanClientError.ServerUnavailable or LoanClientError.ServerRefused or LoanClientError.NamespaceNotFound => ExitCodes.Unreachable,
        LoanClientError.LimitPassed => ExitCodes.LimitPassed,
        _ => ExitCodes.RunFailed,
    };

    private static IEnumerable<string> HintsOf(LoanClientError error, Session? session) => error switch
    {
        LoanClientError.ServerUnavailable =>
        [
            $"Start everything on this machine:  {Invocation.DevHost}",
            "Start only a server:  temporal server start-dev",
            "Use another address:  --address host:port, or TEMPORAL_ADDRESS",
        ],
        LoanClientError.ServerRefused => ["Check TEMPORAL_API_KEY and TEMPORAL_TLS_*. They have the same meaning as for the temporal CLI."],
        LoanClientError.NamespaceNotFound when session is not null =>
        [
            $"Create it:  temporal operator namespace create --namespace {ShellText.Quote(session.Namespace)}"
                + $" --address {ShellText.Quote(session.Address)}",
            "Use another namespace:  --namespace name, or TEMPORAL_NAMESPACE",
        ],
        LoanClientError.SearchAttributeNotFound => [$"A worker registers them when it starts:  {Invocation.Worker}"],
        LoanClientError.NotFound when session is not null =>
            ["Enter the application ID, without the prefix loan- of the workflow ID.", $"List applications:  {session.Next("list")}"],
        LoanClientError.DifferentData => ["Submit the same data, or use another --application-id."],
        LoanClientError.ApprovalFailed => ["The application is under review again. Run the same command to retry the review."],
        _ => [],
    };
}
