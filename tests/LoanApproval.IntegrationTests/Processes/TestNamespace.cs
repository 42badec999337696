namespace LoanApproval.IntegrationTests.Processes;

// A namespace for one test class, and a client of it.
public sealed record TestNamespace(string Name, string Address, ITemporalClient Client);
