namespace LoanApproval.Contracts.Applications;

/// <summary>One broken field of an application.</summary>
/// <param name="Field">The field as the JSON names it; <c>$</c> for the whole input.</param>
/// <param name="Rule">What the field must be, as a sentence that says what to change.</param>
public sealed record FieldError(string Field, string Rule)
{
    public override string ToString() => $"{Field}: {Rule}";
}
