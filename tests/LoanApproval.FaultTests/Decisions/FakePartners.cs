using System.Collections.Concurrent;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Notification;

namespace LoanApproval.FaultTests.Decisions;

// Bureau, verifier and mail in memory. low has a low score, referred a wrong report, every other applicant a good score.
public sealed class FakePartners : ICreditBureau, IDocumentVerifier, INotifier
{
    private readonly ConcurrentDictionary<string, LoanDecision> _mails = new(StringComparer.Ordinal);

    public LoanDecision? Mail(string applicationId) => _mails.GetValueOrDefault(IdempotencyKeys.Notification(applicationId));

    public Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken) =>
        applicantId == "referred"
            ? throw new ApplicationFailureException("The report is wrong", ErrorTypes.WrongReport, nonRetryable: true)
            : Task.FromResult<CreditReport?>(
                new() { ReportId = "R-1", ApplicantId = applicantId, Score = applicantId == "low" ? 600 : 780 });

    public Task<DocumentVerification> VerifyAsync(
        string idempotencyKey, string applicantId, string documentId, CancellationToken cancellationToken) =>
        Task.FromResult(new DocumentVerification(documentId, DocumentStatus.Verified, null));

    public Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken) =>
        Task.FromResult(_mails.TryAdd(notificationId, decision));
}
