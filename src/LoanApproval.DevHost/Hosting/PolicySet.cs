namespace LoanApproval.DevHost;

/// <summary>The time-outs that the workers of DevHost run with.</summary>
public enum PolicySet
{
    /// <summary>Short ones, so that each failure can be watched in seconds.</summary>
    Classroom,

    /// <summary>Those of the worker, as in production.</summary>
    Default,
}
