using System.Net.Http.Json;
using System.Text;
using LoanApproval.PartnerSimulator;
using LoanApproval.PartnerSimulator.Stats;
using LoanApproval.Workflows.Credit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LoanApproval.UnitTests.PartnerSimulator;

// The simulator on a free loopback port, with its own store file.
internal sealed class PartnersServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly bool _ownsFolder;

    private PartnersServer(WebApplication app, PartnerClock clock, string folder, bool ownsFolder)
    {
        _ownsFolder = ownsFolder;
        _app = app;
        Clock = clock;
        Folder = folder;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = Deadline };
    }

    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(20);

    public PartnerClock Clock { get; }

    private string Folder { get; }

    public static Task<PartnersServer> StartAsync(params string[] settings) =>
        StartAsync(new PartnerClock(), null, settings);

    public static Task<PartnersServer> StartHoldingAsync(params string[] settings) =>
        StartAsync(new PartnerClock { Holds = true }, null, settings);

    // A service on the store of another one. It plays a restart or a second process.
    public static Task<PartnersServer> StartOnStoreOfAsync(PartnersServer other) => StartAsync(new PartnerClock(), other.Folder);

    private static async Task<PartnersServer> StartAsync(PartnerClock clock, string? storeOf, params string[] settings)
    {
        var folder = storeOf ?? Directory.CreateTempSubdirectory("partners-").FullName;
        var app = PartnerSimulatorApp.Build(
            ["--urls", "http://127.0.0.1:0", "--Store:Path", Path.Combine(folder, "partners.db"), "--Logging:LogLevel:Default", "None",
                .. settings],
            services => services.AddSingleton<TimeProvider>(clock));
        await app.StartAsync();
        return new PartnersServer(app, clock, folder, ownsFolder: storeOf is null);
    }

    public Task<HttpResponseMessage> CheckCreditAsync(
        string applicationId, string applicantId, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/credit-checks", IdempotencyKeys.CreditCheck(applicationId),
            $$"""{"applicantId":"{{applicantId}}"}""", cancellationToken);

    public Task<HttpResponseMessage> VerifyAsync(
        string applicationId, string applicantId, string documentId, CancellationToken cancellationToken = default) =>
        PostAsync("/v1/document-verifications", IdempotencyKeys.Document(applicationId, documentId),
            $$"""{"applicantId":"{{applicantId}}","documentId":"{{documentId}}"}""", cancellationToken);

    public async Task<HttpResponseMessage> PostAsync(string path, string? key, string body, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json")
        };
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await _client.SendAsync(request, cancellationToken);
    }

    public async Task<HttpResponseMessage> GetAsync(string path) => await _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<PartnerStats> StatsAsync(string query = "") =>
        (await _client.GetFromJsonAsync<PartnerStats>(new Uri($"/stats{query}", UriKind.Relative), LoanJson.Options))!;

    public static async Task<CreditReport> ReportAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<CreditReport>(LoanJson.Options))!;

    public Task StopAsync() => _app.StopAsync();

    // Ends the service and closes its store; the file stays for the next one.
    public async Task EndAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }
}
