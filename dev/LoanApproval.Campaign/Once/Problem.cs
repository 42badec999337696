namespace LoanApproval.Campaign.Once;

// A deviation from the expected effects of one application.
public sealed record Problem(ProblemKind Kind, string ApplicationId, string What)
{
    public override string ToString() => $"{Kind}: {ApplicationId}: {What}";
}
