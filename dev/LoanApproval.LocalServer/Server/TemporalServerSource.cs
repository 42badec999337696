namespace LoanApproval.LocalServer.Server;

/// <summary>Where the Temporal server comes from: what <see cref="TemporalCliFinder"/> found.</summary>
/// <param name="Kind">How it was found.</param>
/// <param name="Value">The address of a running server, or the path of the program; null for the download.</param>
public sealed record TemporalServerSource(TemporalServerKind Kind, string? Value);
