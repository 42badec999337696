using System.Text.Json;
using Dapper;
using LoanApproval.Contracts.Wire;
using LoanApproval.PartnerSimulator.Calls;
using LoanApproval.PartnerSimulator.Stats;

namespace LoanApproval.Campaign.Once;

// Reads the effects from outside: the partners' own counts, the loan book and the mail files.
public sealed class Evidence
{
    private readonly ILookup<string, KeyStats> _effects;
    private readonly ILookup<string, string> _loans;
    private readonly ILookup<string, string> _mails;

    private Evidence(PartnerStats stats, ILookup<string, string> loans, ILookup<string, string> mails)
    {
        Stats = stats;
        // The part of a key before the first colon is the application ID.
        _effects = stats.ByKey.ToLookup(key => key.Key.Split(':')[0], key => key.Value, StringComparer.Ordinal);
        _loans = loans;
        _mails = mails;
    }

    internal PartnerStats Stats { get; }

    public static async Task<Evidence> GatherAsync(string partnersUrl, LedgerLocation ledger, string outbox) =>
        new(await ReadStatsAsync(partnersUrl), await ReadLoansAsync(ledger), ReadMails(outbox));

    public Observed Of(string applicationId, LoanDecision? decision) => new()
    {
        Decision = decision,
        Pulls = _effects[applicationId].Where(key => key.Operation == PartnerOperation.CreditCheck).Sum(key => key.Effects),
        MaxChecksPerDocument = _effects[applicationId].Where(key => key.Operation == PartnerOperation.DocumentVerification)
            .Select(key => key.Effects).DefaultIfEmpty().Max(),
        LoanIds = [.. _loans[applicationId]],
        Mails = _mails[applicationId].Count(),
    };

    private static async Task<PartnerStats> ReadStatsAsync(string partnersUrl)
    {
        using var http = new HttpClient();
        var json = await http.GetStringAsync(new Uri($"{partnersUrl}/stats"));
        return JsonSerializer.Deserialize<PartnerStats>(json, LoanJson.Options)!;
    }

    private static async Task<ILookup<string, string>> ReadLoansAsync(LedgerLocation ledger)
    {
        await using var connection = ledger.Connect();
        var rows = await connection.QueryAsync<(string ApplicationId, string LoanId)>("SELECT application_id, loan_id FROM loan_book");
        return rows.ToLookup(row => row.ApplicationId, row => row.LoanId, StringComparer.Ordinal);
    }

    // A draft is not a mail.
    private static ILookup<string, string> ReadMails(string outbox) =>
        (Directory.Exists(outbox) ? Directory.GetFiles(outbox, "*.eml") : [])
            .ToLookup(file => Path.GetFileName(file).Split('.')[0], StringComparer.Ordinal);
}
