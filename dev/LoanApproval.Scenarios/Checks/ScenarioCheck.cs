namespace LoanApproval.Scenarios.Checks;

// One printed sentence and whether it is true. If it is not, Found is what was observed instead.
internal sealed record ScenarioCheck(string Sentence, bool Holds, string? Found = null);
