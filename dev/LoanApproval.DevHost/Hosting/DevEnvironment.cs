using System.Globalization;
using LoanApproval.DevHost.Control;
using LoanApproval.DevHost.Data;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.DevHost.Hosting;

/// <summary>Everything that runs: the server, the partners, the workers. Keeps the state file up to date with it.</summary>
internal sealed class DevEnvironment : IAsyncDisposable
{
    private const int WorkerCount = 2;
    private const int UsualPartnersPort = 7010;

    private readonly Lock _gate = new();
    private readonly DataFolder _data;
    private readonly ChildPrograms _programs;
    private readonly SupervisedServer? _server;
    private readonly SupervisedProcess _partners;
    private readonly IReadOnlyList<SupervisedProcess> _workers;
    private readonly DateTimeOffset _startedAt = TimeProvider.System.GetUtcNow();
    private readonly RunningServer _running;
    private readonly StopSignals _signals;
    private string? _control;
    private bool _complete;

    /// <summary>Starts them all and waits for none: a worker waits for what it needs.</summary>
    /// <param name="data">Their data.</param>
    /// <param name="server">The server, already running.</param>
    /// <param name="policies">The workers' time-outs.</param>
    /// <param name="screen">Where deaths are told.</param>
    /// <param name="signals">When everything is to end, and when that may no longer be gentle.</param>
    public DevEnvironment(DataFolder data, RunningServer server, TimeoutSet policies, Screen screen, StopSignals signals)
    {
        _data = data;
        _running = server;
        _signals = signals;
        _programs = new ChildPrograms(data, server, policies, FreePort.Choose(UsualPartnersPort));
        if (server.Own is { } own) _server = new SupervisedServer(own, screen, WriteState, signals.Stop);
        _partners = new SupervisedProcess("partners", _programs.Partners, data.Log("partners"), screen, WriteState, signals.Stop);
        _workers = [.. Enumerable.Range(1, WorkerCount).Select(Worker)];
        _complete = true;
        WriteState();

        SupervisedProcess Worker(int number)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"worker-{number}");
            return new SupervisedProcess(name, _programs.Worker, data.Log(name), screen, WriteState, signals.Stop);
        }
    }

    public string PartnersUrl => _programs.PartnersUrl;

    public string Describe() => string.Join(", ", _workers.Select(worker => $"{worker.Name} (process {worker.ProcessId})"));

    /// <summary>Where <see cref="ControlApi"/> listens, for the state file.</summary>
    public void Publish(string control)
    {
        _control = control;
        WriteState();
    }

    /// <summary>Restarts the workers with or without the documents' task queue.</summary>
    public async Task SetDocumentsAsync(bool served)
    {
        _programs.Documents = served;
        await Task.WhenAll(_workers.Select(worker => worker.RestartAsync()));
    }

    /// <summary>Kills the worker with that process id, or the first; null when there is none.</summary>
    public async Task<StartedProcess?> KillWorkerAsync(int? processId)
    {
        var worker = _workers.FirstOrDefault(worker => processId is null || worker.ProcessId == processId);
        if (worker is null) return null;
        var killed = StartedProcess.Now(worker.Name, worker.ProcessId);
        await worker.KillAsync();
        return killed;
    }

    /// <summary>Kills our server and waits until it answers again; false when it is not ours.</summary>
    public async Task<bool> KillServerAsync()
    {
        if (_server is null) return false;
        await _server.KillAndWaitAsync();
        return true;
    }

    /// <summary>Ends everything, the workers first, so that they can hand back what they work on.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_workers.Select(worker => worker.StopAsync(_signals.Hurry)));
        await _partners.StopAsync(_signals.Hurry);
        if (_server is not null) await _server.DisposeAsync();
        foreach (var worker in _workers) await worker.DisposeAsync();
        await _partners.DisposeAsync();
        // Held back while something still runs: a kill in the middle of the end is a hard kill, too.
        File.Delete(_data.State);
    }

    private void WriteState()
    {
        lock (_gate)
        {
            if (_complete) StateFile.Write(_data.State, State());
        }
    }

    private DevHostState State()
    {
        List<StartedProcess> processes = [.. _workers.Append(_partners).Select(process => StartedProcess.Now(process.Name, process.ProcessId))];
        if (_server is not null) processes.Add(StartedProcess.Now("temporal", _server.ProcessId));
        return new DevHostState
        {
            ProcessId = Environment.ProcessId,
            StartedAt = _startedAt,
            TemporalAddress = _running.Address,
            TemporalNamespace = _running.Namespace,
            WebUi = _running.WebUiUrl,
            Partners = PartnersUrl,
            Control = _control,
            Processes = processes,
        };
    }
}
