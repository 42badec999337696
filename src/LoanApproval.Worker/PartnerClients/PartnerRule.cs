namespace LoanApproval.Worker.PartnerClients;

/// <summary>A row of <see cref="PartnerHttpMap.Rules"/>.</summary>
/// <param name="Response">The responses of the row, for people.</param>
/// <param name="Matches">Whether a status code, with or without the problem type of "not found", belongs to the row.</param>
/// <param name="Verdict">What the activity does.</param>
/// <param name="ErrorType">The type of the failure, or null if there is none.</param>
internal sealed record PartnerRule(string Response, Func<int, bool, bool> Matches, PartnerVerdict Verdict, string? ErrorType = null);
