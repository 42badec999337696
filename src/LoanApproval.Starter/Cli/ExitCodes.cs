namespace LoanApproval.Starter.Cli;

// Scripts depend on these numbers: they never change their meaning.
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

    // The lines at the end of each help text.
    public const string Help = """
        Exit codes:
          0    done
          1    failed, cancelled or stuck application, or a rejected request
          2    invalid usage or input; nothing was changed
          3    Temporal is unavailable
          4    the limit of --timeout passed; the application continues
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
