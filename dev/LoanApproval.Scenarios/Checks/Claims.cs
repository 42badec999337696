using System.Text.RegularExpressions;

namespace LoanApproval.Scenarios.Checks;

internal static partial class Claims
{
    private const int KillAfter = 4;

    // The history contains all of the lines in this order. The parts separated by '&' are in the same line.
    public static Claim Shows(string sentence, params IReadOnlyList<string> lines) =>
        new(sentence, evidence => Missing(evidence.Events, lines) is null, evidence =>
            $"no event, or not in this order: {Missing(evidence.Events, lines)}");

    public static Claim ShowsNo(string sentence, params IReadOnlyList<string> texts) =>
        new(sentence, evidence => Present(evidence.Events, texts) is null, evidence =>
            $"there is an event with {Present(evidence.Events, texts)}");

    // The ledger owns the decision: it is recorded before the applicant or a client learns of it.
    public static Claim DeclineRecorded() => Shows(
        "RecordDecision recorded the decline before the applicant was notified.",
        "ActivityTaskCompleted RecordDecision & \"outcome\":\"declined\"", "ActivityTaskScheduled SendNotification");

    // The bureau bills each inquiry, and the inquiry appears in the applicant's credit file.
    public static Claim Bureau(int calls, int inquiries) => new(
        $"The bureau received {Count(calls, "call")} and made {Count(inquiries, "inquiry")}.",
        evidence => evidence.Partners.BureauCalls == calls && evidence.Partners.Inquiries == inquiries,
        evidence => $"{Count(evidence.Partners.BureauCalls, "call")}, {Count(evidence.Partners.Inquiries, "inquiry")}");

    // The time in the report shows which call to the bureau pulled it.
    public static Claim PulledByFirstCall() => new(
        "The first call pulled the report; attempt 2 received the stored response.",
        evidence => PulledAt(evidence) is { } pulled
            && pulled < evidence.AttemptsOf(ActivityNames.CheckCreditScore).Skip(1).FirstOrDefault()?.Started,
        PulledFound);

    public static Claim PulledBySecondCall() => new(
        "The first call had no effect; attempt 2 pulled the report.",
        evidence => PulledAt(evidence) is { } pulled
            && pulled >= evidence.AttemptsOf(ActivityNames.CheckCreditScore).Skip(1).FirstOrDefault()?.Started,
        PulledFound);

    public static Claim EachDocumentVerifiedOnce() => new(
        evidence => $"The verifier verified each of the {evidence.Documents} documents once.",
        evidence => evidence.Partners.Verifications == evidence.Documents && evidence.Partners.VerifierCalls.Count == evidence.Documents,
        VerifierFound);

    public static Claim NoDocumentVerified(bool called) => new(
        called ? "The verifier received calls but verified no document." : "The verifier received no call.",
        evidence => evidence.Partners.Verifications == 0 && evidence.Partners.AllVerifierCalls > 0 == called,
        VerifierFound);

    public static Claim Response(string name, string expected, string sentence) => new(
        sentence,
        evidence => evidence.Responses.GetValueOrDefault(name) == expected,
        evidence => evidence.Responses.GetValueOrDefault(name, "no response"));

    // According to the verifier's own count, it was called after the kill only for the documents that were not in the last heartbeat.
    public static Claim Resumed() => new(
        evidence => $"Attempt 2 resumed after {evidence.Kill?.ResumedAfter} of {evidence.Documents} documents.",
        evidence => evidence.Kill is { } kill && kill.Completed >= KillAfter && kill.ResumedAfter >= kill.Completed
            && evidence.Partners.AllVerifierCalls - kill.CallsBefore == evidence.Documents - kill.ResumedAfter,
        evidence => evidence.Kill is { } kill ? $"{evidence.Partners.AllVerifierCalls - kill.CallsBefore} calls after the kill, {kill}"
            : "no kill");

    public static Claim AnotherWorker() => new(
        evidence => $"Another worker ran attempt 2 (pid {evidence.Kill?.ProcessId} -> {SecondWorker(evidence)}).",
        evidence => evidence.Kill is { } kill && SecondWorker(evidence) is { } second && second != $"{kill.ProcessId}",
        evidence => $"worker of attempt 2: {SecondWorker(evidence) ?? "none"}");

    public static Claim ServerRestarted() => new(
        evidence => $"The server restarted after {evidence.Kill?.Completed} of {evidence.Documents} documents "
            + $"(pid {evidence.Kill?.ProcessId} -> {evidence.Kill?.RestartedAs}).",
        evidence => evidence.Kill is { RestartedAs: { } restarted } kill && restarted != kill.ProcessId
            && kill.Completed >= KillAfter && kill.Completed < evidence.Documents,
        evidence => evidence.Kill?.ToString() ?? "no kill");

    // According to the verifier's own count, a document is sent again only if it was being verified when its attempt ended.
    public static Claim CompletedNotCalledAgain() => new(
        evidence => $"At least {evidence.Kill?.Completed} documents were not sent to the verifier again.",
        evidence => evidence.Kill is { } kill && evidence.Partners.VerifierCalls.Count(document => document.Value == 1) >= kill.Completed,
        VerifierFound);

    // Only one document had two calls: the first one hung, and the second one verified the document.
    public static Claim OneDocumentCalledTwice() => new(
        "Only the document that hung was sent to the verifier again.",
        evidence => evidence.Partners.VerifierCalls.Values.Order().SequenceEqual([.. Enumerable.Repeat(1, evidence.Documents - 1), 2]),
        VerifierFound);

    public static string? FailureOf(Evidence evidence, string activity, int attempt) =>
        evidence.AttemptsOf(activity).FirstOrDefault(a => a.Number == attempt)?.Failure?.Type;

    private static DateTimeOffset? PulledAt(Evidence evidence) => evidence.Events
        .Where(line => line.StartsWith("ActivityTaskCompleted CheckCreditScore", StringComparison.Ordinal))
        .Select(line => PulledAtField().Match(line)).Where(match => match.Success)
        .Select(match => (DateTimeOffset?)DateTimeOffset.Parse(Regex.Unescape(match.Groups[1].Value), CultureInfo.InvariantCulture))
            .FirstOrDefault();

    private static string PulledFound(Evidence evidence)
    {
        var starts = evidence.AttemptsOf(ActivityNames.CheckCreditScore).Select(attempt => $"{attempt.Started:O}");
        return $"pulled at {PulledAt(evidence):O}, attempts started at {string.Join(", ", starts)}";
    }

    private static string? SecondWorker(Evidence evidence) =>
        evidence.AttemptsOf(ActivityNames.VerifyDocuments).FirstOrDefault(attempt => attempt.Number == 2)?.Worker?.Split('@')[0];

    private static string VerifierFound(Evidence evidence)
    {
        PartnerCount partners = evidence.Partners;
        return $"{partners.AllVerifierCalls} calls for {partners.VerifierCalls.Count} documents, {partners.Verifications} verified";
    }

    private static string? Missing(IReadOnlyList<string> events, IReadOnlyList<string> lines)
    {
        var position = 0;
        foreach (var line in lines)
        {
            var parts = line.Split(" & ");
            while (position < events.Count && !parts.All(part => events[position].Contains(part, StringComparison.Ordinal))) position++;
            if (position++ == events.Count) return line;
        }
        return null;
    }

    private static string? Present(IReadOnlyList<string> events, IReadOnlyList<string> texts) =>
        texts.FirstOrDefault(text => events.Any(line => line.Contains(text, StringComparison.Ordinal)));

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {(noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}";

    [GeneratedRegex(@"""pulledAt"":""([^""]+)""")]
    private static partial Regex PulledAtField();
}
