namespace LoanApproval.Worker.PartnerClients;

internal sealed record CreditCheckCall(string ApplicantId);

internal sealed class CreditBureauClient(PartnerHttp http, CreditBureauOptions options) : ICreditBureau
{
    private const string NoCreditFile = "urn:loan-approval:problem:no-credit-file";

    // No longer than the longest wait of the default retry policy.
    private static readonly TimeSpan MaxInProgressDelay = TimeSpan.FromSeconds(30);

    private readonly Uri _address = new(options.Address, "v1/credit-checks");

    // After a timeout the bureau still works on the first call. With waits of 1 and 2 s the last attempt would come too early; with this
    // one, three attempts receive the report of a bureau that needs twice the timeout.
    private readonly PartnerCall _call = new(CreditReportReader.Partner, options.Timeout, NoCreditFile,
        InProgressDelay: options.Timeout < MaxInProgressDelay ? options.Timeout : MaxInProgressDelay);

    public async Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken) =>
        await http.PostAsync(_call, _address, idempotencyKey, new CreditCheckCall(applicantId), cancellationToken) is { } json
            ? CreditReportReader.Read(json, applicantId)
            : null;
}
