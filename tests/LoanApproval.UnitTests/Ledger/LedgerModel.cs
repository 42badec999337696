using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.UnitTests.Ledger;

/// <summary>What the ledger has to answer, for one application, as simply as it can be said.</summary>
public sealed class LedgerModel
{
    private decimal? _amount;
    private Loan? _loan;
    private LoanDecision? _decision;

    /// <returns>The answer in words; a fault before the commit changes nothing.</returns>
    public string Apply(LedgerStep step)
    {
        if (_amount is { } amount && amount != step.Amount) return "conflict";
        var (loan, decision) = (_loan, _decision);
        var answer = step.Kind switch
        {
            LedgerStepKind.Open => decision is null ? "open" : DisplayText(decision),
            LedgerStepKind.Book when loan is not null => loan.LoanId,
            LedgerStepKind.Book when decision is not null => DisplayText(decision),
            LedgerStepKind.Book => (loan = step.Loan()).LoanId,
            _ when decision is not null => DisplayText(decision),
            LedgerStepKind.Decline when loan is not null => "conflict",
            LedgerStepKind.Decline => DisplayText(decision = step.Declined()),
            _ when loan is null => "nothing to approve",
            _ => DisplayText(decision = step.Approved(loan)),
        };
        if (step.Crashes && (answer == "conflict" || !Changes(loan, decision))) return answer;
        if (step.Crashes) return "crash";
        if (answer is not ("conflict" or "nothing to approve")) (_amount, _loan, _decision) = (step.Amount, loan, decision);
        return answer;
    }

    public static string DisplayText(LoanDecision decision) => $"{decision.Outcome} {decision.LoanId}".Trim();

    private bool Changes(Loan? loan, LoanDecision? decision) => _amount is null || loan != _loan || decision != _decision;
}
