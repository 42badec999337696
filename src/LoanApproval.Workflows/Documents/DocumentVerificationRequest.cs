namespace LoanApproval.Workflows.Documents;

public sealed record DocumentVerificationRequest(string ApplicationId, string ApplicantId, IReadOnlyList<string> DocumentIds)
{
    public static DocumentVerificationRequest Of(LoanApplication application) =>
        new(application.ApplicationId, application.ApplicantId, application.DocumentIds);
}
