namespace LoanApproval.Contracts.Applications;

/// <summary>The command-line option of a field; ValueName is the placeholder in the help, such as <c>money</c>.</summary>
public sealed record ApplicationOption(string Name, string ValueName, string Description, bool IsRepeatable = false);
