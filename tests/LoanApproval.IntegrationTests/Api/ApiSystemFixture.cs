using System.Text;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.RawPartners;

namespace LoanApproval.IntegrationTests.Api;

// A worker with short timeouts that may call the partners and one raw host.
public sealed class ApiSystemFixture(ServerFixture server) : LoanSystemFixture(server)
{
    public RawPartner Api { get; } = new(Choose);

    // A host that listens but is not allowed.
    public RawPartner Stranger { get; } = new(Choose);

    protected override (string Name, string Value)[] WorkerSettings =>
    [
        ("CallApi:AllowedHosts", $"{new Uri(System.Partners.BaseUrl).Authority},{Api.Authority}"),
        ("CallApi:Timeout", "00:00:01.5"),
        ("ActivityPolicies:CallApi:InitialInterval", "00:00:00.3"),
        ("ActivityPolicies:CallApi:MaximumInterval", "00:00:02"),
    ];

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Api.DisposeAsync();
        await Stranger.DisposeAsync();
    }

    private static RawResponse Choose(RawRequest request, int number) => request.Path switch
    {
        "/busy" when number <= 2 => RawResponses.Status(503),
        "/limited" when number == 1 => RawResponses.Status(429, "Retry-After: 2"),
        "/redirect" => RawResponses.Status(302, "Location: /elsewhere"),
        "/missing" => RawResponses.Status(404),
        "/large" => RawResponses.Body($"\"{new string('x', 64 * 1024)}\""),
        "/silent" => RawResponses.Silence,
        "/half-a-pair" => RawResponses.Body("""{"text":"\ud800"}"""),
        "/money" => RawResponses.Body("""{"price":1234567890.1234567890,"ä":null}"""),
        _ => e => e.RespondAsync(200, Encoding.UTF8.GetBytes($$"""{"path":"{{e.Request.Path}}"}""")),
    };
}
