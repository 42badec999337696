namespace LoanApproval.Worker.PartnerClients;

// Reads a credit report in the formats that bureaus use. A missing score never gets a default.
internal sealed class CreditBureauClient(PartnerHttp http, CreditBureauOptions options) : ICreditBureau
{
    private const string Partner = "The credit bureau";
    private const string NoCreditFile = "urn:loan-approval:problem:no-credit-file";
    // FICO's base scale is 300-850; its industry scales are 250-900.
    private const int LowestScale = 250, HighestScale = 900;
    private const int MaxFactors = 10, MaxIdLength = 200;
    // No longer than the longest wait of the default retry policy.
    private static readonly TimeSpan _maxInProgressDelay = TimeSpan.FromSeconds(30);
    private readonly Uri _address = new(options.BaseUrl, "v1/credit-checks");

    // The bureau keeps working after a timeout. With this delay, the third attempt gets the report even if it takes twice the timeout.
    private readonly PartnerCall _call = new(Partner, options.Timeout, NoCreditFile,
        InProgressDelay: options.Timeout < _maxInProgressDelay ? options.Timeout : _maxInProgressDelay);

    public async Task<CreditReport?> PullReportAsync(string idempotencyKey, string applicantId, CancellationToken cancellationToken) =>
        await http.PostAsync(_call, _address, idempotencyKey, new CreditCheckCall(applicantId), cancellationToken) is { } json
            ? Read(json, applicantId) : null;

    public static CreditReport Read(JsonElement json, string applicantId)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Wrong("is not a JSON object");
        if (ResponseJson.Text(json, "applicantId") != applicantId) throw Wrong("is about another applicant (applicantId)");
        var id = ResponseJson.Text(json, "reportId");
        var report = new CreditReport
        {
            ReportId = id?.Length <= MaxIdLength && !string.IsNullOrWhiteSpace(id) ? id : throw Wrong("has no valid reportId"),
            ApplicantId = applicantId,
            Score = Integer(json, "score") ?? throw Wrong("has no score"),
            ScoreMin = Integer(json, "scoreMin"),
            ScoreMax = Integer(json, "scoreMax"),
            PulledAt = Time(json, "pulledAt"),
            Factors = Factors(json),
        };
        var (min, max) = (report.ScoreMin ?? 300, report.ScoreMax ?? 850);
        return min >= LowestScale && max <= HighestScale && report.Score >= min && report.Score <= max
            ? report : throw Wrong("has a score out of its range");
    }

    // JSON has one kind of number, so 720.0 and 7.2e2 are 720. 720.5 is not a valid score.
    private static int? Integer(JsonElement json, string name) => ResponseJson.Property(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value
            when value.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= 0 and <= int.MaxValue => (int)number,
        _ => throw Wrong($"has a {name} that is not a whole number"),
    };

    // The date is only for the letter, so a date in an unknown format does not make the report wrong.
    private static DateTimeOffset? Time(JsonElement json, string name)
    {
        if (ResponseJson.Property(json, name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) throw Wrong($"has a {name} that is not a string");
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, utc, out var time) ? time : null;
    }

    private static DecisionReason[] Factors(JsonElement json) => ResponseJson.Property(json, "factors") switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } factors => [.. factors.EnumerateArray().Take(MaxFactors).Select(Factor)],
        _ => throw Wrong("has factors that are not an array"),
    };

    private static DecisionReason Factor(JsonElement json)
    {
        var (code, description) = json.ValueKind switch
        {
            JsonValueKind.String => (null, json.GetString()),
            JsonValueKind.Object => (ResponseJson.Text(json, "code"), ResponseJson.Text(json, "description")),
            _ => throw Wrong("has factors that are neither strings nor objects"),
        };
        description ??= code ?? throw Wrong("has a factor without a code or a description");
        return new(ResponseJson.Bound(code ?? "creditFactor"), ResponseJson.Bound(description));
    }

    private static ApplicationFailureException Wrong(string what) =>
        new($"{Partner} responded with an invalid credit report: it {what}", ErrorTypes.WrongReport, nonRetryable: true);
}

internal sealed record CreditCheckCall(string ApplicantId);
