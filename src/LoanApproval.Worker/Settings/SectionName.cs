namespace LoanApproval.Worker.Settings;

/// <summary>The name of a section of ours, to recognize a misspelled one.</summary>
internal sealed record SectionName(string Name);
