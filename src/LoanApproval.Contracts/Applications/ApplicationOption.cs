namespace LoanApproval.Contracts.Applications;

/// <summary>The command-line option of a field.</summary>
/// <param name="Name">Such as <c>--amount</c>.</param>
/// <param name="ValueName">The placeholder in the help, such as <c>money</c>.</param>
/// <param name="Description">One line of help.</param>
/// <param name="IsRepeatable">Whether the option may be given several times.</param>
public sealed record ApplicationOption(string Name, string ValueName, string Description, bool IsRepeatable = false);
