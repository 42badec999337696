namespace LoanApproval.Worker.PartnerClients;

internal static class PartnerHostingExtensions
{
    /// <summary>
    /// A partner that is up accepts a connection within milliseconds; two seconds allow for a lost packet and its repetition.
    /// </summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    public static IHostApplicationBuilder AddPartnerClients(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<CreditBureauOptions, PartnerOptionsValidator>(CreditBureauOptions.SectionName);
        builder.AddSettings<DocumentVerificationOptions, PartnerOptionsValidator>(DocumentVerificationOptions.SectionName);
        builder.AddSettings<CallApiOptions, CallApiOptionsValidator>(CallApiOptions.SectionName);
        // The deadline is in PartnerHttp, where it includes the body.
        builder.Services.AddHttpClient<PartnerHttp>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.Proxy = new OutsideProxy(HttpClient.DefaultProxy);
                handler.UseCookies = false;
                handler.ConnectTimeout = ConnectTimeout;
                // A partner's new address is found within minutes.
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.MaxConnectionsPerServer = 64;
                handler.MaxResponseHeadersLength = 16;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        builder.Services
            .AddSingleton(provider => Allowed(
                provider.GetRequiredService<CallApiOptions>(),
                provider.GetRequiredService<CreditBureauOptions>(),
                provider.GetRequiredService<DocumentVerificationOptions>()))
            .AddTransient<ICreditBureau, CreditBureauClient>()
            .AddTransient<IDocumentVerifier, DocumentVerifierClient>()
            .AddTransient<IApiClient, ApiClient>();
        return builder;
    }

    private static AllowedHosts Allowed(CallApiOptions options, params PartnerOptions[] partners) =>
        new(options.Entries.Count > 0
            ? options.Entries.Select(entry => CallApiOptions.Parse(entry)!)
            : partners.Select(partner => partner.Address));
}
