namespace LoanApproval.DevHost.Hosting;

/// <summary>The time-outs that the workers of DevHost run with.</summary>
public enum TimeoutSet
{
    /// <summary>Short ones, so that each failure can be watched in seconds.</summary>
    Classroom,

    /// <summary>Those of the worker, as in production.</summary>
    Default,
}
