namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>A request as <see cref="RawPartner"/> read it from the socket.</summary>
public sealed record RawRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Whom or what it is about, and by which it is counted: the applicant of a credit check, else the path.</summary>
    public string Subject => IsCreditCheck ? ApplicantId : Path;

    public bool IsCreditCheck => Path == "/v1/credit-checks";

    public bool IsDocument => Path == "/v1/document-verifications";

    public string ApplicantId => Field("applicantId");

    public string Field(string name)
    {
        using var json = JsonDocument.Parse(Body);
        return json.RootElement.GetProperty(name).GetString()!;
    }
}
