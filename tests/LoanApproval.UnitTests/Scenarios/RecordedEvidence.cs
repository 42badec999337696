using LoanApproval.Scenarios.Catalog;
using LoanApproval.Scenarios.Checks;

namespace LoanApproval.UnitTests.Scenarios;

// Recorded on a running DevHost: dotnet run --project dev/LoanApproval.Scenarios -- run --all --evidence DIR
internal static class RecordedEvidence
{
    public static Evidence Of(string scenario) => JsonSerializer.Deserialize<Evidence>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scenarios", "Evidence", $"{scenario}.json")), LoanJson.Options)!;

    public static IReadOnlyList<ScenarioCheck> Check(Scenario scenario, Evidence evidence) =>
        [.. OutcomeChecks.Of(scenario.Expected, evidence), .. scenario.Claims.Select(claim => claim.Check(evidence))];

    // Every modification that makes a recorded run false.
    public static IEnumerable<Evidence> Mutations(Evidence evidence)
    {
        yield return evidence with { End = new("terminated", "another reason") };
        for (var i = 0; i < evidence.Events.Count; i++)
            yield return evidence with { Events = [.. evidence.Events.Where((_, index) => index != i)] };
        foreach (var line in new[] { "ActivityTaskFailed", "ActivityTaskScheduled VerifyDocuments", "ActivityTaskStarted VerifyDocuments",
            "ActivityTaskScheduled ApproveLoan", "WorkflowExecutionCompleted" })
            yield return evidence with { Events = [.. evidence.Events, line] };

        var partners = evidence.Partners;
        yield return evidence with { Partners = partners with { BureauCalls = partners.BureauCalls + 1 } };
        yield return evidence with { Partners = partners with { Inquiries = partners.Inquiries + 1 } };
        yield return evidence with { Partners = partners with { Verifications = partners.Verifications + 1 } };
        yield return evidence with
        {
            Partners = partners with
            {
                VerifierCalls = partners.VerifierCalls.ToDictionary(call => call.Key, call => call.Value + 1)
            }
        };
        yield return evidence with { Partners = partners with { VerifierCalls = new Dictionary<string, int> { ["another"] = 1 } } };

        foreach (var activity in evidence.Activities)
        {
            yield return evidence with { Activities = [.. evidence.Activities.Where(other => other != activity)] };
            yield return evidence with { Activities = [.. evidence.Activities.Append(activity)] };
            yield return Replace(evidence, activity, activity with { Attempts = [.. activity.Attempts.Append(activity.Attempts[^1])] });
            yield return Replace(evidence, activity,
                activity with { Attempts = [.. activity.Attempts.Select(a => a with { Failure = new("AnotherFailure", "") })] });
            yield return Replace(evidence, activity,
                activity with { Attempts = [.. activity.Attempts.Select(a => a with { Worker = activity.Attempts[0].Worker })] });
            yield return Replace(evidence, activity, activity with
            {
                Attempts = [.. activity.Attempts.Select(a => a with { Delay = a.ExpectedDelay * 2, ExpectedDelay = a.ExpectedDelay })]
            });
            yield return Replace(evidence, activity,
                activity with { Attempts = [.. activity.Attempts.Select(a => a with { ExpectedDelay = a.ExpectedDelay * 2 })] });
        }

        if (evidence.Kill is { } kill)
        {
            yield return evidence with { Kill = null };
            // A former defect: the kill came before the first heartbeat with a document, so attempt 2 began from the start.
            yield return evidence with { Kill = kill with { Completed = 0, ResumedAfter = 0 } };
            yield return evidence with { Kill = kill with { CallsBefore = kill.CallsBefore - 1 } };
            yield return evidence with { Kill = kill with { RestartedAs = kill.ProcessId } };
        }
        foreach (var name in evidence.Responses.Keys)
            yield return evidence with
            {
                Responses = evidence.Responses.ToDictionary(
                r => r.Key, r => r.Key == name ? "another response" : r.Value)
            };
    }

    private static Evidence Replace(
        Evidence evidence, LoanApproval.Scenarios.Histories.ActivityStory old, LoanApproval.Scenarios.Histories.ActivityStory changed) =>
        evidence with { Activities = [.. evidence.Activities.Select(activity => activity == old ? changed : activity)] };
}
