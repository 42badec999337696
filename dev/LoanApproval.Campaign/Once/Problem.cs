namespace LoanApproval.Campaign.Once;

/// <summary>A deviation from the expected effects of one application.</summary>
public sealed record Problem(ProblemKind Kind, string ApplicationId, string What)
{
    public override string ToString() => $"{Kind}: {ApplicationId}: {What}";
}
