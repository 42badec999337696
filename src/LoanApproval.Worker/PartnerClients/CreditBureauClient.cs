using System.Net.Http.Json;
using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Credit;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>The credit bureau over HTTP.</summary>
public sealed class CreditBureauClient(PartnerHttp http, CreditBureauOptions options) : ICreditBureau
{
    private const string Partner = "The credit bureau";

    // FICO's base scale is 300-850, its industry scales 250-900: what claims to lie outside is no credit score.
    private const int LowestScale = 250;
    private const int HighestScale = 900;

    private readonly Uri _address = new(options.Address, "v1/credit-checks");

    public async Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address);
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        request.Content = JsonContent.Create(new CreditCheckCall(applicantId), options: LoanJson.Options);
        return await http.SendAsync(Partner, request, options.Timeout, cancellationToken) is { } json ? Check(json, applicantId) : null;
    }

    /// <summary>Reads a report; never with a default score.</summary>
    /// <exception cref="ApplicationFailureException"><c>WrongReport</c>, not retryable: it is well-formed, and would be the same again.</exception>
    public static CreditReport Check(JsonElement json, string applicantId)
    {
        var report = CreditReportReader.Read(json) ?? throw Wrong("answered with something that is no credit report");
        if (!string.Equals(report.ApplicantId, applicantId, StringComparison.Ordinal)) throw Wrong("answered with another applicant's report");
        if (string.IsNullOrWhiteSpace(report.ReportId)) throw Wrong("answered with a report without a reportId");
        if (report.Score is not { } score) throw Wrong("answered with a report without a score");
        var (min, max) = (report.ScoreMin ?? 300, report.ScoreMax ?? 850);
        if (min < LowestScale || max > HighestScale || score < min || score > max) throw Wrong("answered with a score out of its range");
        return report;
    }

    private static ApplicationFailureException Wrong(string what) => new($"{Partner} {what}", ErrorTypes.WrongReport, nonRetryable: true);
}
