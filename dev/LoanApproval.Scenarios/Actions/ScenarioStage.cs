using LoanApproval.Client;
using LoanApproval.Contracts.Applications;

namespace LoanApproval.Scenarios.Actions;

// What an action can use and record while its scenario runs.
internal sealed class ScenarioStage(
    LoanApplication application, LoanClient loans, PartnerStats partners, RunningDevHost? devHost, bool byHand, Action<string> say)
{
    private readonly Dictionary<string, string> _responses = [];

    public LoanApplication Application => application;

    public LoanClient Loans => loans;

    public PartnerStats Partners => partners;

    public RunningDevHost? DevHost => devHost;

    // The user kills the process.
    public bool ByHand => byHand;

    public Kill? Kill { get; set; }

    public IReadOnlyDictionary<string, string> Responses => _responses;

    public void Record(string name, string response) => _responses[name] = response;

    public void Say(string line) => say(line);

    public async Task PostAsync(string command, CancellationToken cancellationToken)
    {
        using var control = new DevHostControl(devHost?.Control ?? throw new ScenarioException("DevHost is not running."));
        await control.PostAsync(command, cancellationToken);
    }
}
