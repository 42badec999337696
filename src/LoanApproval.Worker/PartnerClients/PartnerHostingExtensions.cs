namespace LoanApproval.Worker.PartnerClients;

internal static class PartnerHostingExtensions
{
    // A partner accepts a connection within milliseconds; two seconds allow for a lost packet.
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    public static void AddPartnerClients(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<CreditBureauOptions>(CreditBureauOptions.SectionName);
        builder.AddSettings<DocumentVerificationOptions>(DocumentVerificationOptions.SectionName);
        builder.AddSettings<CallApiOptions>(CallApiOptions.SectionName);
        // PartnerHttp sets the deadline instead, so that it includes the body.
        builder.Services.AddHttpClient<PartnerHttp>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.Proxy = new OutsideProxy(HttpClient.DefaultProxy);
                handler.UseCookies = false;
                handler.ConnectTimeout = ConnectTimeout;
                // Connections are renewed, so that a partner's new address is found within minutes.
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.MaxConnectionsPerServer = 64;
                handler.MaxResponseHeadersLength = 16;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        builder.Services.AddTransient<ICreditBureau, CreditBureauClient>()
            .AddTransient<IDocumentVerifier, DocumentVerifierClient>()
            .AddSingleton(provider => provider.GetRequiredService<DocumentVerificationOptions>().Limits)
            .AddTransient<IApiClient, ApiClient>();
    }

    // Uses the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, but never for a partner on this machine.
    internal sealed class OutsideProxy(IWebProxy proxy) : IWebProxy
    {
        public ICredentials? Credentials { get; set; } = proxy.Credentials;

        public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
    }
}
