namespace LoanApproval.Scenarios.Checks;

// A sentence that a scenario prints, and its check. No sentence is printed without a check.
internal sealed record Claim(Func<Evidence, string> Sentence, Func<Evidence, bool> Holds, Func<Evidence, string>? Found = null)
{
    public Claim(string sentence, Func<Evidence, bool> holds, Func<Evidence, string>? found = null)
        : this(_ => sentence, holds, found)
    {
    }

    public ScenarioCheck Check(Evidence evidence)
    {
        var holds = Holds(evidence);
        return new(Sentence(evidence), holds, holds ? null : Found?.Invoke(evidence));
    }
}
