namespace LoanApproval.Starter.Cli;

internal static class ErrorMap
{
    public static StarterException? Explain(Exception e, Session session)
    {
        if (e is not LoanClientException client) return e as StarterException;
        var (exitCode, hints) = client.Error switch
        {
            LoanClientError.ServerUnavailable => (ExitCodes.Unreachable, (string[])
            [
                $"Start everything on this machine:  {Invocation.DevHost}", "Start only a server:  temporal server start-dev",
                "Use another address:  --address host:port, or TEMPORAL_ADDRESS",
            ]),
            LoanClientError.ServerRefused =>
                (ExitCodes.Unreachable, ["Check TEMPORAL_API_KEY and TEMPORAL_TLS_*. The temporal CLI reads the same variables."]),
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

// Scripts depend on these numbers, so their meaning never changes.
internal static class ExitCodes
{
    public const int Done = 0;
    public const int RunFailed = 1;
    public const int Usage = 2;
    public const int Unreachable = 3;
    public const int LimitPassed = 4;
    public const int Declined = 10;
    public const int UnderReview = 11;
    public const int Expired = 12;
    public const int RowsRejected = 13;
    public const int Interrupted = 130;

    public const string Help = """
        Exit codes:
          0    done
          1    failed, cancelled or stuck application, or a rejected request
          2    invalid usage or input; nothing was changed
          3    Temporal is unavailable
          4    --timeout expired; the application continues
          130  interrupted; the application continues
          With --exit-status: 10 declined, 11 under review, 12 expired,
                              13 a batch row was rejected
        """;

    public static int Of(LoanStatus status, bool exitStatus) => status switch
    {
        _ when !exitStatus => Done,
        { Decision.Outcome: LoanOutcome.Declined } => Declined,
        { Decision.Outcome: LoanOutcome.Expired } => Expired,
        { Decision: null, Step: LoanStep.UnderReview } => UnderReview,
        _ => Done,
    };
}

// Ends the command. Each hint says what the user can do next.
internal sealed class StarterException(int exitCode, string message, params IReadOnlyList<string> hints) : Exception(message)
{
    public int ExitCode => exitCode;
    public IReadOnlyList<string> Hints => hints;
}
