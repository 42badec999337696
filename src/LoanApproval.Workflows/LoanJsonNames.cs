using System.Text.Json;
using LoanApproval.Contracts;

namespace LoanApproval.Workflows;

/// <summary>Enum values as the wire spells them, for search attributes.</summary>
public static class LoanJsonNames
{
    public static string Of(LoanStep step) => JsonNamingPolicy.CamelCase.ConvertName(step.ToString());

    public static string Of(LoanOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
}
