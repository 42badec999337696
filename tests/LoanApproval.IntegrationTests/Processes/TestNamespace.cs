namespace LoanApproval.IntegrationTests.Processes;

/// <summary>A namespace for one test class, and a client of it.</summary>
public sealed record TestNamespace(string Name, string Address, ITemporalClient Client);
