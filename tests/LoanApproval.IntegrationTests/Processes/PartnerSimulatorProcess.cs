using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Processes;

// The partner simulator as a process, on a free port.
public sealed class PartnerSimulatorProcess : ProcessUnderTest
{
    private PartnerSimulatorProcess(string url, Dictionary<string, string?> environment)
        : base("The partners", BuiltProgram.Command(BuiltProgram.Partners).WithEnvironmentVariables(environment)) => BaseUrl = url;

    // For CreditBureau__BaseUrl and DocumentVerification__BaseUrl.
    public string BaseUrl { get; }

    // Starts the simulator and waits until it responds.
    // folder: The folder of its database.
    // settings: Settings as environment variables.
    // port: The port of an earlier process, to simulate a restart; null for a free port.
    public static async Task<PartnerSimulatorProcess> StartAsync(
        TestFolder folder, IReadOnlyDictionary<string, string?>? settings = null, int? port = null)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port ?? FreePort.Choose()}");
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = url,
            ["Store__Path"] = folder["partners.db"],
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>()) environment[name] = value;
        var partners = new PartnerSimulatorProcess(url, environment);
        try
        {
            await partners.WaitUntilAsync(partners.RespondsAsync, "the partner simulator responds");
            return partners;
        }
        catch
        {
            await partners.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> RespondsAsync()
    {
        try
        {
            using var http = new HttpClient();
            using var response = await http.GetAsync(new Uri($"{BaseUrl}/stats"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
