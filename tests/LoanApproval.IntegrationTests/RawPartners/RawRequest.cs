namespace LoanApproval.IntegrationTests.RawPartners;

// A request as RawPartner read it from the socket.
public sealed record RawRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    // The subject by which requests are counted: the applicant of a credit check, otherwise the path.
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
