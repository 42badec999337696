namespace LoanApproval.Campaign.Once;

/// <summary>One broken promise to one applicant.</summary>
public sealed record Problem(ProblemKind Kind, string ApplicationId, string What)
{
    public override string ToString() => $"{Kind}: {ApplicationId}: {What}";
}
