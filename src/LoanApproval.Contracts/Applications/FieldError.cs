namespace LoanApproval.Contracts.Applications;

/// <summary>A broken rule, such as <c>must be greater than 0</c>, of a field; <c>$</c> is the whole input.</summary>
public sealed record FieldError(string Field, string Rule)
{
    public override string ToString() => $"{Field}: {Rule}";
}
