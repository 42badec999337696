namespace LoanApproval.UnitTests.Ledger;

// The simplest implementation of the results of the ledger for one application.
public sealed class LedgerModel
{
    private decimal? _amount;
    private LoanDecision? _decision;
    private int? _cancelledAt;

    // Returns the result as text; a crash before the commit changes nothing.
    public string Apply(LedgerStep step)
    {
        if (_amount is { } amount && amount != step.Amount) return "conflict";
        if (step.Kind == LedgerStepKind.Find) return _decision is null ? "none" : DisplayText(_decision);
        if (step.Kind == LedgerStepKind.Book && _decision is null && _cancelledAt >= step.At) return "conflict";
        if (step.Crashes) return "crash";

        _amount = step.Amount;
        switch (step.Kind)
        {
            case LedgerStepKind.Open: return "720";
            case LedgerStepKind.Book: _decision ??= step.Approved(); break;
            case LedgerStepKind.Decline: _decision ??= step.Declined(); break;
            default:
                if (_decision is null) _cancelledAt = Math.Max(_cancelledAt ?? 0, step.At);
                break;
        }
        return _decision is null ? "none" : DisplayText(_decision);
    }

    public static string DisplayText(LoanDecision decision) => $"{decision.Outcome} {decision.LoanId}".Trim();
}
