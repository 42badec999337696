namespace LoanApproval.Contracts.Applications;

/// <summary>A rule that a field breaks, such as <c>must be greater than 0</c>. The field <c>$</c> is the whole input.</summary>
public sealed record FieldError(string Field, string Rule)
{
    public override string ToString() => $"{Field}: {Rule}";
}
