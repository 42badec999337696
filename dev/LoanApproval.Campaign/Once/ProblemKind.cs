namespace LoanApproval.Campaign.Once;

// The three ways to violate "exactly once".
public enum ProblemKind
{
    // An application without a decision, or an effect that never happened.
    Lost,

    // An effect that happened more than once.
    Duplicated,

    // An outcome that could not occur without faults.
    Wrong,
}
