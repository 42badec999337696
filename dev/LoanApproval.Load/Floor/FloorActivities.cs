using Temporalio.Activities;

namespace LoanApproval.Load.Floor;

public static class FloorActivities
{
    [Activity]
    public static void Nothing()
    {
    }
}
