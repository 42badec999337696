using System.Text.RegularExpressions;
using LoanApproval.Contracts.Batches;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

// The sample batch and small batches, with one activity slot per task queue.
[Collection(ParallelCollections.Batches)]
public sealed partial class BatchRepeatTests(BatchRepeatTests.Fixture fixture) : IClassFixture<BatchRepeatTests.Fixture>
{
    private const string Header = "applicationId,applicantId,amount,documentIds\n";
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Sample_batch_has_the_documented_outcomes()
    {
        var sample = Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "docs", "samples", "applications.csv");
        File.Copy(sample, _system.Folder["applications.csv"]);
        var run = await BatchAsync("applications.csv", "--exit-status");
        run.ExitCode.Should().Be(13, run.Errors);
        Result(run).Should().BeEquivalentTo(
            new { Rows = 60, Submitted = 53, Approved = 33, Declined = 18, Referred = 2, Duplicates = 1, Rejected = 6 });

        await ReviewAsync("sample-1018");
        await ReviewAsync("sample-1031");
        var again = await BatchAsync("applications.csv");
        again.Errors.Should().Contain("Applications that were under review: 2.");
        Result(again).Should().BeEquivalentTo(new { Rows = 60, Approved = 33, Declined = 20, Referred = 0, Duplicates = 1, Rejected = 6 });
    }

    [Fact]
    public async Task Batches_finish_together_when_the_worker_has_one_slot()
    {
        foreach (var name in new[] { "a", "b", "c" })
            await File.WriteAllTextAsync(_system.Folder[$"{name}.csv"], $"{Header}{name}-1,alice,100,x\n{name}-2,bob,100,x\n");
        var runs = await Task.WhenAll(BatchAsync("a.csv"), BatchAsync("b.csv"), BatchAsync("c.csv"));
        runs.Select(Result).Should().AllBeEquivalentTo(new { Rows = 2, Approved = 1, Declined = 1 });
        foreach (var workflowId in runs.Select(WorkflowId))
            (await _system.Client.GetWorkflowHandle(workflowId).CurrentDetailsAsync()).Should()
                .StartWith("**Finished**, rows: 2\n\n- Submitted: 2\n- Approved: 1, declined: 1, under review: 0\n");
    }

    [Fact]
    public async Task Outputs_are_recreated_when_they_are_missing()
    {
        await File.WriteAllTextAsync(_system.Folder["d.csv"], $"{Header}d-1,alice,100,x\nd-2,alice,25.000,x\n");
        var first = Result(await BatchAsync("d.csv"));
        var results = await File.ReadAllTextAsync(first.ResultFile);
        Directory.Delete(_system.Folder["intake"], recursive: true);
        File.Delete(first.ResultFile);

        var again = await BatchAsync("d.csv");
        again.Errors.Should().Contain("outputs of this batch are missing");
        (await File.ReadAllTextAsync(Result(again).ResultFile)).Should().Be(results);
        (await File.ReadAllTextAsync(first.RejectedFile)).Should().Contain("25.000");
    }

    [Fact]
    public async Task Corrected_rejected_rows_are_submitted_and_never_overwritten()
    {
        await File.WriteAllTextAsync(_system.Folder["h.csv"], $"{Header}h-1,alice,100,x\nh-2,alice,25.000,x\nh-3,alice,?,x\n");
        var first = Result(await BatchAsync("h.csv"));
        var rejected = (await File.ReadAllTextAsync(first.RejectedFile)).Replace("25.000", "25000", StringComparison.Ordinal);
        await File.WriteAllTextAsync(first.RejectedFile, rejected);

        var corrected = Result(await BatchAsync("h.csv.rejected.csv"));
        corrected.Should().BeEquivalentTo(new { Rows = 2, Approved = 1, Rejected = 1 });
        (await File.ReadAllTextAsync(corrected.RejectedFile)).Should().Contain("h-3").And.NotContain("h-2");

        // The first batch again, after the user has corrected its file of rejected rows.
        var again = Result(await BatchAsync("h.csv"));
        again.RejectedFile.Should().Be(_system.Folder["h.csv.rejected-2.csv"]);
        (await File.ReadAllTextAsync(first.RejectedFile)).Should().Be(rejected);
        Result(await BatchAsync("h.csv")).RejectedFile.Should().Be(again.RejectedFile, "it has the same content");
    }

    [Fact]
    public async Task Cancelled_application_stays_cancelled_when_its_batch_is_repeated()
    {
        await File.WriteAllTextAsync(_system.Folder["e.csv"], $"{Header}e-1,wrong-report,100,x\n");
        Result(await BatchAsync("e.csv")).Referred.Should().Be(1);
        (await StarterProcess.RunAsync(_system.Namespace, "cancel", "e-1")).ExitCode.Should().Be(0);
        Result(await BatchAsync("e.csv")).Should().BeEquivalentTo(new { Submitted = 1, Failed = 1, Referred = 0 });
    }

    [Fact]
    public async Task File_is_rejected_without_quoting_it_when_it_has_no_header()
    {
        await File.WriteAllTextAsync(_system.Folder["f.csv"], "Erika Muster,1980-02-01,Berlin,Berlin,5000\n");
        var run = await BatchAsync("f.csv");
        run.ExitCode.Should().Be(1);
        run.Errors.Should().ContainAll("no column names", "Correct the data and submit it again.")
            .And.NotContain("Erika").And.NotContain("Berlin");
        (await _system.Client.GetWorkflowHandle(WorkflowId(run)).FetchHistoryAsync()).ToJson().Should().NotContain("Erika")
            .And.NotContain("Berlin");
        _system.Workers[0].Log.Should().NotContain("Erika").And.NotContain("Berlin");
    }

    [Fact]
    public async Task Standard_input_is_read_in_UTF_16()
    {
        var text = $"{Header}g-1,alice,100,x\n";
        var input = System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(text)).ToArray();
        // --intake-directory is the earlier name of --batch-directory.
        var command = StarterProcess.Command(
            TemporalEnvironment.For(_system.Namespace.Address, _system.Namespace.Name),
                ["batch", "-", "--intake-directory", _system.Folder["intake"], "-o", "json"]);
        var run = await CliWrap.Buffered.BufferedCommandExtensions.ExecuteBufferedAsync(
            command.WithStandardInputPipe(CliWrap.PipeSource.FromBytes(input)));
        JsonSerializer.Deserialize<BatchResult>(run.StandardOutput, LoanJson.Options)!.Approved.Should().Be(1);
    }

    private static string WorkflowId(CliResult run) => StartedWorkflow().Match(run.Errors).Groups[1].Value;

    private static BatchResult Result(CliResult run) => JsonSerializer.Deserialize<BatchResult>(run.Output, LoanJson.Options)!;

    private Task<CliResult> BatchAsync(string name, params string[] options) => StarterProcess.RunAsync(
        _system.Namespace, ["batch", _system.Folder[name], "--batch-directory", _system.Folder["intake"], "--output", "json", .. options]);

    private async Task ReviewAsync(string applicationId) => (await StarterProcess.RunAsync(
        _system.Namespace, "review", applicationId, "--decline", "--reviewer", "jane")).ExitCode.Should().Be(0);

    [GeneratedRegex(@"Started (\S+)")]
    private static partial Regex StartedWorkflow();

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server)
    {
        protected override (string Name, string Value)[] WorkerSettings =>
        [
            ("Intake:Directory", System.Folder["intake"]),
            ("Worker:MaxConcurrentActivities", "1"),
            ("ActivityPolicies:CheckCreditScore:MaximumAttempts", "1"),
        ];
    }
}
