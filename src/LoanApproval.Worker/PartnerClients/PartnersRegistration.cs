using LoanApproval.Worker.Hosting;
using LoanApproval.Workflows.Api;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LoanApproval.Worker.PartnerClients;

/// <summary>Registers the partners' clients.</summary>
public static class PartnersRegistration
{
    /// <summary>A partner that is there answers a connection within milliseconds; two seconds are a lost packet and its repetition.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddPartners(this IServiceCollection services, WorkerSettings settings)
    {
        services.AddSingleton(settings.CreditBureau).AddSingleton(settings.DocumentVerification).AddSingleton(settings.CallApi);
        services.AddSingleton(settings.AllowedHosts);
        // The deadline is in PartnerHttp, where it covers the body too.
        services.AddHttpClient<PartnerHttp>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseProxy = false;
                handler.UseCookies = false;
                handler.ConnectTimeout = ConnectTimeout;
                // A partner's new address is found within minutes.
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.MaxConnectionsPerServer = 64;
                handler.MaxResponseHeadersLength = 16;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddTransient<ICreditBureau, CreditBureauClient>()
            .AddTransient<IDocumentVerifier, DocumentVerifierClient>()
            .AddTransient<IApiClient, ApiClient>();
    }
}
