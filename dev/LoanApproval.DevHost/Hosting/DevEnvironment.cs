namespace LoanApproval.DevHost.Hosting;

// Runs the server, the partner simulator and the workers, and keeps the state file up to date.
internal sealed class DevEnvironment : IAsyncDisposable
{
    private const int WorkerCount = 2;
    private const int UsualPartnersPort = 7010;

    private readonly Lock _gate = new();
    private readonly DataFolder _data;
    private readonly ChildPrograms _programs;
    private readonly SupervisedServer? _server;
    private readonly SupervisedProcess? _dashboard;
    private readonly SupervisedProcess _partners;
    private readonly IReadOnlyList<SupervisedProcess> _workers;
    private readonly DateTimeOffset _startedAt = TimeProvider.System.GetUtcNow();
    private readonly RunningServer _running;
    private readonly StopSignals _signals;
    private string? _control;
    private bool _complete;

    // Starts all processes without waiting for any of them. A worker itself waits for what it needs.
    public DevEnvironment(
        DataFolder data, RunningServer server, TimeoutSet timeouts, AspireDashboard? dashboard, Screen screen, StopSignals signals)
    {
        _data = data;
        _running = server;
        _signals = signals;
        _programs = new ChildPrograms(data, server, timeouts, FreePort.Choose(UsualPartnersPort), dashboard);
        if (server.Own is { } own) _server = new SupervisedServer(own, screen, WriteState, signals.Stop);
        if (dashboard is not null) _dashboard = Supervise(dashboard.Program(data.Log("dashboard")));
        _partners = Supervise(_programs.Partners());
        _workers = [.. Enumerable.Range(1, WorkerCount).Select(number => Supervise(_programs.Worker(number)))];
        _complete = true;
        WriteState();

        SupervisedProcess Supervise(ChildProgram program) => new(program, screen, WriteState, signals);
    }

    public (string Url, int ProcessId) Partners => (_programs.PartnersUrl, _partners.ProcessId);

    public IReadOnlyList<(string Name, int ProcessId)> Workers => [.. _workers.Select(worker => (worker.Name, worker.ProcessId))];

    // Adds the address of the control API to the state file.
    public void Publish(string control)
    {
        _control = control;
        WriteState();
    }

    // Restarts the workers with or without the task queue of the documents.
    public async Task SetDocumentsAsync(bool served)
    {
        _programs.Documents = served;
        await Task.WhenAll(_workers.Select(worker => worker.RestartAsync()));
    }

    // Restarts partners and workers with or without delays that are long enough to watch. Partners come first, so that no call fails.
    public async Task SetPaceAsync(bool slow)
    {
        _programs.Slow = slow;
        await _partners.RestartAsync();
        await Task.WhenAll(_workers.Select(worker => worker.RestartAsync()));
    }

    // Returns null if no worker has this process ID.
    public async Task<StartedProcess?> KillWorkerAsync(int? processId)
    {
        var worker = _workers.FirstOrDefault(worker => processId is null || worker.ProcessId == processId);
        if (worker is null) return null;
        var killed = StartedProcess.Now(worker.Name, worker.ProcessId);
        await worker.KillAsync();
        return killed;
    }

    // Returns false if DevHost did not start the server.
    public async Task<bool> KillServerAsync()
    {
        if (_server is null) return false;
        await _server.KillAndWaitAsync();
        return true;
    }

    // Workers stop first, so that they can report the activities that they hand over.
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_workers.Select(worker => worker.StopAsync(_signals.Hurry)));
        await _partners.StopAsync(_signals.Hurry);
        if (_dashboard is not null) await _dashboard.StopAsync(_signals.Hurry);
        if (_server is not null) await _server.DisposeAsync();
        foreach (var worker in _workers) await worker.DisposeAsync();
        await _partners.DisposeAsync();
        if (_dashboard is not null) await _dashboard.DisposeAsync();
        // This comes last. If DevHost is killed before this line, the next one finds the processes that are still running.
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
        List<SupervisedProcess> supervised = [.. _workers, _partners];
        if (_dashboard is not null) supervised.Add(_dashboard);
        var processes = supervised.Select(process => StartedProcess.Now(process.Name, process.ProcessId)).ToList();
        if (_server is not null) processes.Add(StartedProcess.Now("temporal", _server.ProcessId));
        return new DevHostState
        {
            ProcessId = Environment.ProcessId,
            StartedAt = _startedAt,
            TemporalAddress = _running.Address,
            TemporalNamespace = _running.Namespace,
            WebUi = _running.WebUiUrl,
            Partners = _programs.PartnersUrl,
            Control = _control,
            Processes = processes,
        };
    }
}
