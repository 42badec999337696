namespace LoanApproval.Load.Floor;

internal enum FloorKind
{
    // Four empty activities.
    Floor4,

    // The same with the task queues and the search attributes of the contract.
    Contract,
}
