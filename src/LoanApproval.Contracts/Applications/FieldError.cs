namespace LoanApproval.Contracts.Applications;

/// <summary>A field of an input that breaks a rule.</summary>
/// <param name="Field">The JSON name of the field; <c>$</c> for the whole input.</param>
/// <param name="Rule">The rule, as a predicate of the field: <c>must be greater than 0</c>.</param>
public sealed record FieldError(string Field, string Rule)
{
    public override string ToString() => $"{Field}: {Rule}";
}
