using Dapper;

namespace LoanApproval.PartnerSimulator.Stats;

internal sealed class StatsStore(PartnerStore store)
{
    private const string Filter = """
        WHERE (@applicantId IS NULL OR applicant_id = @applicantId) AND (@applicationId IS NULL OR application_id = @applicationId)
        """;

    public Task<PartnerStats> ReadAsync(string? applicantId, string? applicationId) => store.InTransactionAsync(transaction =>
    {
        var filter = new { applicantId, applicationId };
        var effects = transaction.Connection!.Query<(string? Key, string Operation, string ApplicantId)>(
            $"SELECT key, operation, applicant_id FROM effects {Filter}", filter, transaction).AsList();
        var calls = transaction.Connection!.Query<(string Key, string Operation, string? ApplicationId, string ApplicantId, int Calls)>(
            $"SELECT key, operation, application_id, applicant_id, calls FROM calls {Filter} ORDER BY key", filter, transaction).AsList();

        var effectsOfKey = effects.Where(e => e.Key is not null).CountBy(e => e.Key!).ToDictionary(StringComparer.Ordinal);
        var effectsOfApplicant = effects.CountBy(e => (e.ApplicantId, e.Operation)).ToDictionary();
        return new PartnerStats
        {
            CreditChecks = effects.Count(e => e.Operation == nameof(PartnerOperation.CreditCheck)),
            DocumentVerifications = effects.Count(e => e.Operation == nameof(PartnerOperation.DocumentVerification)),
            Calls = calls.Sum(c => c.Calls),
            ByApplicant = calls.GroupBy(c => c.ApplicantId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new ApplicantStats(
                effectsOfApplicant.GetValueOrDefault((g.Key, nameof(PartnerOperation.CreditCheck))),
                effectsOfApplicant.GetValueOrDefault((g.Key, nameof(PartnerOperation.DocumentVerification))),
                g.Sum(c => c.Calls)), StringComparer.Ordinal),
            ByKey = calls.Where(c => c.ApplicationId is not null).ToDictionary(c => c.Key, c => new KeyStats(
                Enum.Parse<PartnerOperation>(c.Operation), c.ApplicantId, c.Calls, effectsOfKey.GetValueOrDefault(c.Key)),
                StringComparer.Ordinal),
        };
    });
}
