namespace LoanApproval.LocalServer.Server;

// Value is the address of a running server or the path of the program. It is null for the download.
public sealed record TemporalServerSource(TemporalServerKind Kind, string? Value);
