namespace LoanApproval.Starter.Cli;

// Ends the command. Each hint says what the user can do next.
internal sealed class StarterException(int exitCode, string message, params IReadOnlyList<string> hints) : Exception(message)
{
    public int ExitCode => exitCode;
    public IReadOnlyList<string> Hints => hints;
}

internal static class ErrorMap
{
    public static StarterException? Explain(Exception e, Session session)
    {
        if (e is not LoanClientException client) return e as StarterException;
        var (exitCode, hints) = client.Error switch
        {
            LoanClientError.ServerUnavailable => (ExitCodes.Unreachable, (string[])
            [
                $"Start everything on this machine:  {Invocation.DevHost}",
                "Start only a server:  temporal server start-dev",
                "Use another address:  --address host:port, or TEMPORAL_ADDRESS",
            ]),
            LoanClientError.ServerRefused =>
                (ExitCodes.Unreachable, ["Check TEMPORAL_API_KEY and TEMPORAL_TLS_*. They have the same meaning as for the temporal CLI."]),
            LoanClientError.NamespaceNotFound => (ExitCodes.Unreachable,
            [
                $"Create it:  temporal operator namespace create --namespace {Invocation.Quote(session.Namespace)}"
                    + $" --address {Invocation.Quote(session.Address)}",
                "Use another namespace:  --namespace name, or TEMPORAL_NAMESPACE",
            ]),
            LoanClientError.NotFound => (ExitCodes.Usage,
            [
                "Enter the application ID, without the prefix loan- of the workflow ID.", $"List applications:  {session.Next("list")}",
            ]),
            LoanClientError.DifferentData => (ExitCodes.Usage, ["Submit the same data, or use another --application-id."]),
            LoanClientError.NoDecision => (ExitCodes.RunFailed, [AfterFailure(client.FailureType)]),
            LoanClientError.LimitPassed => (ExitCodes.LimitPassed, []),
            LoanClientError.SearchAttributeNotFound =>
                (ExitCodes.RunFailed, [$"A worker registers them when it starts:  {Invocation.Worker}"]),
            LoanClientError.ApprovalFailed =>
                (ExitCodes.RunFailed, ["The application is under review again. Run the same command to retry the review."]),
            _ => (ExitCodes.RunFailed, []),
        };
        return new(exitCode, client.Message, [.. client.Differences.Select(difference => difference.ToString()), .. hints]);
    }

    private static string AfterFailure(string? failureType) => failureType switch
    {
        ErrorTypes.IdempotencyConflict => "Submit the same data, or use another --application-id.",
        ErrorTypes.InvalidApplication or ErrorTypes.InvalidIntakeFile => "Correct the data and submit it again.",
        _ => "You can submit it again. Steps that are already done are not repeated.",
    };
}
