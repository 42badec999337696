namespace LoanApproval.PartnerSimulator.Documents;

/// <summary>The verifier's word as a pure function of the document's id.</summary>
internal static class DocumentRules
{
    private static readonly (string Ending, DocumentStatus Status, string Reason)[] _faulty =
    [
        ("-bad", DocumentStatus.Rejected, "The document does not match the applicant."),
        ("-expired", DocumentStatus.Expired, "The document is past its date of expiry."),
        ("-unreadable", DocumentStatus.Unreadable, "The document cannot be read; a new scan is needed."),
    ];

    public static DocumentVerification Verify(string documentId)
    {
        foreach (var (ending, status, reason) in _faulty)
        {
            if (documentId.EndsWith(ending, StringComparison.Ordinal)) return new(documentId, status, reason);
        }
        return new(documentId, DocumentStatus.Verified, null);
    }
}
