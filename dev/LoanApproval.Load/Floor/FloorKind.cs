namespace LoanApproval.Load.Floor;

internal enum FloorKind
{
    /// <summary>Four empty activities.</summary>
    Floor4,

    /// <summary>The same with the task queues and the search attributes of the contract.</summary>
    Contract,
}
