namespace LoanApproval.Worker.Settings;

/// <summary>Stands for the configuration as a whole; <see cref="AllSectionsValidator"/> validates it.</summary>
internal sealed class AllSections;
