namespace LoanApproval.Worker.Hosting;

internal sealed class ActivityPoliciesValidator : IValidateOptions<ActivityPolicies>
{
    public ValidateOptionsResult Validate(string? name, ActivityPolicies options) =>
        ActivityPolicyRules.Check(options) is { Count: > 0 } problems
            ? ValidateOptionsResult.Fail(problems)
            : ValidateOptionsResult.Success;
}
