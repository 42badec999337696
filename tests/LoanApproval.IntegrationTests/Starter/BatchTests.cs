using System.Globalization;
using System.Text.Json;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Starter;

/// <summary>A batch of a thousand rows, fifty of them bad, through the built programs; its worker is killed half-way.</summary>
[Collection(ParallelCollections.Starter)]
public sealed class BatchTests(ServerFixture server) : IAsyncLifetime
{
    private const int Rows = 1000;
    private const int BadEach = 20;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "batch");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task A_batch_whose_worker_is_killed_half_way_is_run_on_and_drops_no_row()
    {
        var file = await WriteAsync();
        var first = await WorkerAsync();
        await using var starter = new RunningStarter(_system.Namespace, Arguments(file));
        var workflowId = (await starter.WaitForLineAsync("Started intake-")).Split(' ')[1];
        await Eventually.Async(async () => await RowsAsync(workflowId) >= Rows / 3, Deadline, "a third of the rows is done");
        await first.KillAsync();
        await WorkerAsync();

        (await starter.ExitCodeAsync(Deadline)).Should().Be(0, starter.Log);
        starter.Log.Should().Contain("Attempt 2 goes on after");
        var result = await ResultAsync(file);
        result.Rows.Should().Be(Rows);
        result.Rejected.Should().Be(Rows / BadEach);
        result.Submitted.Should().Be(Rows - (Rows / BadEach));
        result.Approved.Should().Be(Enumerable.Range(1, Rows).Count(n => !IsBad(n) && IsGood(n)));
        (result.Approved + result.Declined).Should().Be(result.Submitted);

        (result.ResultFile, result.RejectedFile).Should().Be((_system.Folder["batch.results.csv"], _system.Folder["batch.rejected.jsonl"]), "they lie beside the input");
        var results = await File.ReadAllLinesAsync(_system.Folder["batch.results.csv"]);
        results.Skip(1).Select(line => line.Split(',')[0]).Should().Equal(
            Enumerable.Range(1, Rows).Where(n => !IsBad(n)).Select(n => (n + 1).ToString(CultureInfo.InvariantCulture)));
        var rejected = (await File.ReadAllLinesAsync(_system.Folder["batch.rejected.jsonl"]))
            .Select(line => JsonSerializer.Deserialize<BatchRejection>(line, LoanJson.Options)!).ToList();
        rejected.Select(r => r.Line).Should().Equal(Enumerable.Range(1, Rows).Where(IsBad).Select(n => (long)n + 1));
        rejected.Should().OnlyContain(r => r.Errors.Count == 2);
        LedgerCheck.Count(_system.Folder["loans.db"], "SELECT count(*) FROM loan_book WHERE applicant_id <> @applicationId", "").Should().Be((int)result.Approved);
    }

    private string[] Arguments(string file) => ["batch", file, "--intake-directory", _system.Folder["intake"], "--max-in-flight", "40"];

    // The same file again is the same batch: the second run answers at once.
    private async Task<BatchResult> ResultAsync(string file)
    {
        var again = await StarterProcess.RunAsync(_system.Namespace, [.. Arguments(file), "--output", "json"]);
        again.ExitCode.Should().Be(0);
        again.Errors.Should().Contain("already done");
        return JsonSerializer.Deserialize<BatchResult>(again.Output, LoanJson.Options)!;
    }

    private async Task<long> RowsAsync(string workflowId)
    {
        var details = (await _system.DescribeAsync(workflowId)).PendingActivities.FirstOrDefault()?.HeartbeatDetails;
        return details is { Payloads_.Count: > 0 }
            ? JsonSerializer.Deserialize<BatchProgress>(details.Payloads_[0].Data.Span, LoanJson.Options)!.Rows
            : 0;
    }

    private Task<WorkerProcess> WorkerAsync() => _system.StartWorkerAsync(
        ("Intake:Directory", _system.Folder["intake"]),
        ("ActivityPolicies:ProcessApplicationFile:HeartbeatTimeout", "00:00:03"),
        // What the killed worker had in its hands is waited for no longer than this.
        ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:05"),
        ("CreditBureau:Timeout", "00:00:04"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:03"),
        ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:05"),
        ("ActivityPolicies:SendNotification:StartToCloseTimeout", "00:00:05"));

    private async Task<string> WriteAsync()
    {
        List<string> lines = ["applicationId,applicantId,amount,currency,termMonths,documentIds"];
        lines.AddRange(Enumerable.Range(1, Rows).Select(n => IsBad(n)
            ? $"B-{n},p{n},-1,usd,60,passport"
            : $"B-{n},p{n}-{(IsGood(n) ? 720 : 600)},2500.50,USD,60,passport;payslip"));
        var path = _system.Folder["batch.csv"];
        await File.WriteAllLinesAsync(path, lines);
        return path;
    }

    private static bool IsBad(int row) => row % BadEach == 0;

    private static bool IsGood(int row) => row % 7 == 0;
}
