namespace LoanApproval.Campaign.Once;

/// <summary>The three ways in which "exactly once" can be broken.</summary>
public enum ProblemKind
{
    /// <summary>An acknowledged application without its decision, or an effect that never happened.</summary>
    Lost,

    /// <summary>An effect that happened more than once.</summary>
    Twice,

    /// <summary>An outcome that a run without faults would not have.</summary>
    Wrong,
}
