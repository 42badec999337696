namespace LoanApproval.Scenarios.Scenarios;

/// <summary>One thing that must hold at the end.</summary>
/// <param name="What">What is compared.</param>
/// <param name="Holds">Whether it is as expected.</param>
/// <param name="Found">What was found, beside what was expected.</param>
internal sealed record ScenarioCheck(string What, bool Holds, string Found);
