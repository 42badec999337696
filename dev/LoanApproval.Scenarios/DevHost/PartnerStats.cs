namespace LoanApproval.Scenarios.DevHost;

// Reads the counts of the partner simulator.
internal sealed class PartnerStats(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    public async Task<PartnerCount> ReadAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            var json = await _http.GetStringAsync(
                new Uri(address, $"stats?applicationId={Uri.EscapeDataString(applicationId)}"), cancellationToken);
            using var stats = JsonDocument.Parse(json);
            return Read(applicationId, stats.RootElement);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException)
        {
            throw new ScenarioException($"The partner simulator at {address} does not report its counts: {e.Message}", e);
        }
    }

    public void Dispose() => _http.Dispose();

    private static PartnerCount Read(string applicationId, JsonElement stats)
    {
        var calls = stats.GetProperty("byKey").EnumerateObject()
            .ToDictionary(key => key.Name, key => key.Value.GetProperty("calls").GetInt32());
        var documents = $"{applicationId}:document:";
        return new PartnerCount
        {
            BureauCalls = calls.GetValueOrDefault($"{applicationId}:credit-check"),
            Inquiries = stats.GetProperty("creditChecks").GetInt32(),
            VerifierCalls = calls.Where(call => call.Key.StartsWith(documents, StringComparison.Ordinal))
                .ToDictionary(call => call.Key[documents.Length..], call => call.Value),
            Verifications = stats.GetProperty("documentVerifications").GetInt32(),
        };
    }
}
