namespace LoanApproval.Client.Loans;

internal static class ConflictingSubmission
{
    public static void Reject(LoanApplication now, LoanApplication? earlier, bool running)
    {
        var state = running ? "running" : "decided";
        if (earlier is null)
        {
            throw new LoanClientException(
                LoanClientError.DifferentData, $"Application {now.ApplicationId} is already {state}, with data that cannot be read.");
        }
        if (ApplicationDifference.Of(now, earlier) is { Count: > 0 } differences)
        {
            throw new LoanClientException(
                LoanClientError.DifferentData,
                $"Application {now.ApplicationId} is already {state}, with different data. Nothing was started.")
            {
                Differences = differences,
            };
        }
    }
}
