namespace LoanApproval.PartnerSimulator.Documents;

// The result is a pure function of the document id.
internal static class DocumentRules
{
    private static readonly (string Suffix, DocumentStatus Status, string Reason)[] _suffixes =
    [
        ("-bad", DocumentStatus.Rejected, "The document does not match the applicant."),
        ("-expired", DocumentStatus.Expired, "The document has expired."),
        ("-unreadable", DocumentStatus.Unreadable, "The document is unreadable. A new scan is required."),
    ];

    public static DocumentVerification Verify(string documentId)
    {
        foreach (var (suffix, status, reason) in _suffixes)
        {
            if (documentId.EndsWith(suffix, StringComparison.Ordinal)) return new(documentId, status, reason);
        }
        return new(documentId, DocumentStatus.Verified, null);
    }
}
