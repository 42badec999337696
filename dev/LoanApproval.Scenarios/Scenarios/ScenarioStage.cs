using LoanApproval.Client;
using LoanApproval.Contracts.Applications;
using LoanApproval.Starter.Console;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>What an act may use while its scenario plays.</summary>
internal sealed class ScenarioStage(LoanApplication application, LoanClient loans, ProgressIndicator sign)
{
    private readonly List<ScenarioCheck> _checks = [];

    public LoanApplication Application => application;

    public LoanClient Loans => loans;

    /// <summary>What the act itself found.</summary>
    public IReadOnlyList<ScenarioCheck> Checks => _checks;

    public void Check(string what, bool holds, string found) => _checks.Add(new(what, holds, found));

    public void Say(string line) => sign.Note($"[grey]{application.ApplicationId}:[/] {line}");
}
