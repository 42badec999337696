namespace LoanApproval.DevHost.Hosting;

/// <summary>What the command line says.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Once">End after the tour; the exit code says whether each decision was the expected one.</param>
/// <param name="Policies">The time-outs of the workers.</param>
public sealed record DevHostOptions(string Data, bool Once, TimeoutSet Policies);
