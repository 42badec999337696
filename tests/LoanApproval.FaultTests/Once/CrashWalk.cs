using LoanApproval.Campaign.Once;
using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Once;

// Visits crash points, with one application for each. A worker that is killed at a point is replaced by a worker with the next point, which
// is armed when the application is decided.
public sealed class CrashWalk(LoanSystem system, string applicant)
{
    // Concurrent walks, because each spends most of its time waiting for timeouts.
    private const int Walks = 3;
    private static readonly TimeSpan _exitDeadline = TimeSpan.FromSeconds(45);

    // Visits each point once, in several systems concurrently. If ledger is null, each system has a SQLite file.
    public static async Task<IReadOnlyList<string>> AllAsync(
        ServerFixture server, CrashPoint[] points, string applicant, Func<Task<LedgerLocation>>? ledger = null)
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var walks = points.Select((point, i) => (point, i)).GroupBy(p => p.i % Walks, p => p.point).Select(async part =>
        {
            // Documents take a moment, so that some are in progress when the worker is killed.
            await using var system =
                await DrillSystem.StartAsync(server, "crash", ledger is null ? null : await ledger(), ("Documents:Delay", "00:00:00.200"));
            return await new CrashWalk(system, applicant).ProblemsAsync([.. part]);
        });
        return [.. (await Task.WhenAll(walks)).SelectMany(problems => problems)];
    }

    public async Task<IReadOnlyList<string>> ProblemsAsync(IReadOnlyList<CrashPoint> points)
    {
        var problems = new List<string>();
        var token = new CrashToken(system.Folder, points[0]);
        var worker = await system.StartWorkerAsync(token.Settings);
        for (var i = 0; i < points.Count; i++)
        {
            var application = Application(points[i]);
            token.Arm();
            var loan = await system.StartLoanAsync(application);
            if (points[i] == CrashPoint.ShutdownRequested) await StopMidwayAsync(worker, application.ApplicationId);
            var exitCode = await ExitCodeAsync(worker);
            if (exitCode != 137) problems.Add(
                $"{points[i]}: the worker ended with {exitCode.ToString(CultureInfo.InvariantCulture)}{Environment.NewLine}{worker.Log}");
            if (!token.HasFired) problems.Add($"{points[i]}: never reached");

            token = new CrashToken(system.Folder, points[(i + 1) % points.Count]);
            worker = system.LaunchWorker(token.Settings);
            problems.AddRange((await system.ProblemsAsync(application, loan)).Select(problem => $"{points[i]}: {problem}"));
        }
        return problems;
    }

    private LoanApplication Application(CrashPoint point) => LoanSystem.Application(
        $"at-{point}",
        applicant,
        // Enough documents to stop the worker while it verifies them.
        point == CrashPoint.ShutdownRequested
            ? [.. Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i}"))] : []);

    private async Task StopMidwayAsync(WorkerProcess worker, string applicationId)
    {
        await Eventually.Async(
            async () => (await system.GatherAsync()).Of(applicationId, decision: null)
                .MaxChecksPerDocument > 0, LoanSystem.Deadline, "documents are in progress");
        worker.Send(UnixSignal.Terminate);
    }

    private static async Task<int> ExitCodeAsync(WorkerProcess worker)
    {
        try
        {
            return await worker.ExitCodeAsync(_exitDeadline);
        }
        catch (TimeoutException)
        {
            await worker.KillAsync();
            return 0;
        }
    }
}
