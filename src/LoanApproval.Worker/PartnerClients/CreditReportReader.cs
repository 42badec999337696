namespace LoanApproval.Worker.PartnerClients;

// Reads a credit report in the forms that bureaus write; never with a default score.
internal static class CreditReportReader
{
    public const string Partner = "The credit bureau";

    // FICO's base scale is 300-850, its industry scales are 250-900: outside of them there is no credit score.
    private const int LowestScale = 250;
    private const int HighestScale = 900;
    private const int MaxFactors = 10;
    private const int MaxIdLength = 200;

    public static CreditReport Read(JsonElement json, string applicantId)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Wrong("is not a JSON object");
        if (ResponseJson.Text(json, "applicantId") != applicantId) throw Wrong("is about another applicant (applicantId)");
        var report = new CreditReport
        {
            ReportId = ResponseJson.Text(json, "reportId") is { Length: <= MaxIdLength } id && !string.IsNullOrWhiteSpace(id)
                ? id
                : throw Wrong("has no valid reportId"),
            ApplicantId = applicantId,
            Score = Integer(json, "score") ?? throw Wrong("has no score"),
            ScoreMin = Integer(json, "scoreMin"),
            ScoreMax = Integer(json, "scoreMax"),
            PulledAt = Time(json, "pulledAt"),
            Factors = Factors(json),
        };
        var (min, max) = (report.ScoreMin ?? 300, report.ScoreMax ?? 850);
        return min >= LowestScale && max <= HighestScale && report.Score >= min && report.Score <= max
            ? report
            : throw Wrong("has a score out of its range");
    }

    // 720.0 and 7.2e2 are 720, as JSON has one kind of number; 720.5 is not a valid score.
    private static int? Integer(JsonElement json, string name)
    {
        if (ResponseJson.Property(json, name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number
            && value.TryGetDecimal(out var number)
            && decimal.IsInteger(number)
            && number is >= 0 and <= int.MaxValue
            ? (int)number
            : throw Wrong($"has a {name} that is not a whole number");
    }

    // Only for the letter to the applicant: a date in a form that is not known does not make the report wrong.
    private static DateTimeOffset? Time(JsonElement json, string name)
    {
        if (ResponseJson.Property(json, name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) throw Wrong($"has a {name} that is not a text");
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, utc, out var time) ? time : null;
    }

    // Objects with code and description, or plain sentences.
    private static DecisionReason[] Factors(JsonElement json)
    {
        if (ResponseJson.Property(json, "factors") is not { } factors) return [];
        return factors.ValueKind == JsonValueKind.Array
            ? [.. factors.EnumerateArray().Take(MaxFactors).Select(Factor)]
            : throw Wrong("has factors that are not an array");
    }

    private static DecisionReason Factor(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return new("creditFactor", ResponseJson.Bound(json.GetString()!));
        if (json.ValueKind != JsonValueKind.Object) throw Wrong("has factors that are neither texts nor objects");
        var code = ResponseJson.Text(json, "code");
        var description = ResponseJson.Text(json, "description") ?? code ?? throw Wrong("has a factor without code and description");
        return new(ResponseJson.Bound(code ?? "creditFactor"), ResponseJson.Bound(description));
    }

    private static ApplicationFailureException Wrong(string what) =>
        new($"{Partner} responded with an invalid credit report: it {what}", ErrorTypes.WrongReport, nonRetryable: true);
}
