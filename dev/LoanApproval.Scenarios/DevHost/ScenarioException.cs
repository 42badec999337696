namespace LoanApproval.Scenarios.DevHost;

// The message is for the user.
internal sealed class ScenarioException(string message, Exception? inner = null) : Exception(message, inner);
