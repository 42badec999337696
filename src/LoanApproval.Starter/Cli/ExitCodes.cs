using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;

namespace LoanApproval.Starter.Cli;

/// <summary>What a script reads of a run. They are part of the program's promise and never change their meaning.</summary>
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

    /// <summary>The lines at the end of each help text.</summary>
    public const string Help = """
        Exit codes:
          0    done
          1    the run failed, was cancelled or refused
          2    usage or input: nothing was started
          3    Temporal not reachable
          4    the limit of --timeout passed; the application goes on
          130  interrupted; the application goes on
          With --exit-status: 10 declined, 11 under review, 12 expired, 13 a batch row was rejected
        """;

    /// <summary>0 for each decision, unless <c>--exit-status</c> asks for the outcome.</summary>
    public static int Of(LoanOutcome outcome, bool exitStatus) => (exitStatus, outcome) switch
    {
        (true, LoanOutcome.Declined) => Declined,
        (true, LoanOutcome.Expired) => Expired,
        _ => Done,
    };

    /// <summary>As <see cref="Of(LoanOutcome, bool)"/>, with the application that waits for a person.</summary>
    public static int Of(LoanStatus status, bool exitStatus) => status switch
    {
        { Decision: { } decision } => Of(decision.Outcome, exitStatus),
        { Step: LoanStep.UnderReview } when exitStatus => UnderReview,
        _ => Done,
    };
}
