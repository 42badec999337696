namespace LoanApproval.Campaign.Once;

/// <summary>The three ways to violate "exactly once".</summary>
public enum ProblemKind
{
    /// <summary>An application without a decision, or an effect that never happened.</summary>
    Lost,

    /// <summary>An effect that happened more than once.</summary>
    Twice,

    /// <summary>An outcome that could not occur without faults.</summary>
    Wrong,
}
