using System.Text.Json;
using LoanApproval.Contracts.Batches;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Starter;

namespace LoanApproval.FaultTests.Recovery;

// A batch of 400 rows, run with the built programs. 20 of the rows are not valid.
[Collection(FaultCollections.Batches)]
public sealed class BatchTests(ServerFixture server) : IAsyncLifetime
{
    private const int Rows = 400;
    private const int NotValidEach = 20;
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(4);

    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "batch");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Batch_continues_and_loses_no_row_when_its_worker_is_killed()
    {
        var file = await WriteAsync();
        var first = await WorkerAsync();
        await using var starter = new RunningStarter(_system.Namespace, Arguments(file));
        var workflowId = (await starter.WaitForLineAsync("Started intake-")).Split(' ')[1];
        await Eventually.Async(async () => await RowsAsync(workflowId) >= Rows / 3, _deadline, "a third of the rows is finished");
        await first.KillAsync();
        await WorkerAsync();

        (await starter.ExitCodeAsync(_deadline)).Should().Be(0, starter.Log);
        starter.Log.Should().Contain("Attempt 2 continues after");
        var result = await ResultAsync(file);
        result.Rows.Should().Be(Rows);
        result.Rejected.Should().Be(Rows / NotValidEach);
        result.Submitted.Should().Be(Rows - (Rows / NotValidEach));
        result.Approved.Should().Be(Enumerable.Range(1, Rows).Count(n => !IsNotValid(n) && IsGood(n)));
        (result.Approved + result.Declined).Should().Be(result.Submitted);

        (result.ResultFile, result.RejectedFile).Should().Be(
            (_system.Folder["batch.csv.results.csv"], _system.Folder["batch.csv.rejected.csv"]), "they are next to the input");
        var results = await File.ReadAllLinesAsync(result.ResultFile);
        results.Skip(1).Select(line => line.Split(',')[0]).Should().Equal(
            Enumerable.Range(1, Rows).Where(n => !IsNotValid(n)).Select(n => (n + 1).ToString(CultureInfo.InvariantCulture)));
        var rejected = await File.ReadAllLinesAsync(result.RejectedFile);
        rejected.Skip(1).Select(line => line.Split(',')[0]).Should()
            .Equal(Enumerable.Range(1, Rows).Where(IsNotValid).Select(n => $"B-{n}"));
        rejected.Skip(1).Should().OnlyContain(line => line.Contains("amount: ") && line.Contains("currency: "));
        LedgerCheck.Count(_system.Folder["loans.db"], "SELECT count(*) FROM loan_book WHERE applicant_id <> @applicationId", "").Should()
            .Be((int)result.Approved);
    }

    private string[] Arguments(string file) => ["batch", file, "--batch-directory", _system.Folder["intake"], "--max-in-flight", "40"];

    // Submitting the same file again returns the result of the first batch.
    private async Task<BatchResult> ResultAsync(string file)
    {
        var again = await StarterProcess.RunAsync(_system.Namespace, [.. Arguments(file), "--output", "json"]);
        again.ExitCode.Should().Be(0);
        again.Errors.Should().Contain("already processed");
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
        // The activities of the killed worker are retried after these timeouts.
        ("ActivityPolicies:CheckCreditScore:StartToCloseTimeout", "00:00:05"),
        ("CreditBureau:Timeout", "00:00:04"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "00:00:03"),
        ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:05"),
        ("ActivityPolicies:SendNotification:StartToCloseTimeout", "00:00:05"));

    private async Task<string> WriteAsync()
    {
        List<string> lines = ["applicationId,applicantId,amount,currency,termMonths,documentIds"];
        lines.AddRange(Enumerable.Range(1, Rows).Select(n => IsNotValid(n)
            ? $"B-{n},p{n},-1,usd,60,passport"
            : $"B-{n},p{n}-{(IsGood(n) ? 720 : 600)},2500.50,USD,60,passport;payslip"));
        var path = _system.Folder["batch.csv"];
        await File.WriteAllLinesAsync(path, lines);
        return path;
    }

    private static bool IsNotValid(int row) => row % NotValidEach == 0;

    private static bool IsGood(int row) => row % 7 == 0;
}
