using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Settings;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Ledger;
using LoanApproval.Workflows.Notification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Temporalio.Extensions.Hosting;

namespace LoanApproval.DrillWorker;

// Adds crash points to a worker. Without an armed point the worker behaves like the original.
public static class CrashPointHostingExtensions
{
    public static IHostApplicationBuilder AddCrashPoints(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IPostConfigureOptions<TemporalWorkerServiceOptions>, CrashPointWorkerOptions>();
        builder.Services.AddHostedService<CrashPointShutdownService>();
        builder.Services.Decorate<ICreditBureau, CrashPointCreditBureau>();
        builder.Services.Decorate<IDocumentVerifier, CrashPointDocumentVerifier>();
        builder.Services.Decorate<INotifier, CrashPointNotifier>();
        builder.Services.AddLedgerCrashPoints(builder.AddSettings<CrashPointOptions>(CrashPointOptions.SectionName));
        return builder;
    }

    // Adds the crash points of the ledger only.
    public static IServiceCollection AddLedgerCrashPoints(this IServiceCollection services, CrashPointOptions options)
    {
        services.AddSingleton<ICrashPoints>(_ => new CrashPoints(options));
        services.Decorate<ILedgerDatabase, CrashPointLedgerDatabase>();
        services.Decorate<ILedger, CrashPointLedger>();
        return services;
    }

    // The original stays in the container under a key, so that the container still disposes of it.
    private static void Decorate<TService, TDecorator>(this IServiceCollection services)
        where TService : class
        where TDecorator : class, TService
    {
        var original = services.LastOrDefault(service => service.ServiceType == typeof(TService) && !service.IsKeyedService);
        // A worker that polls one task queue may lack a service of the other queue.
        if (original is null) return;
        services.Remove(original);
        var key = typeof(TDecorator).Name;
        services.Add(
            original.ImplementationInstance is { } instance ? new ServiceDescriptor(typeof(TService), key, instance)
            : original.ImplementationFactory is { } factory
                ? new ServiceDescriptor(typeof(TService), key, (provider, _) => factory(provider), original.Lifetime)
            : new ServiceDescriptor(typeof(TService), key, original.ImplementationType!, original.Lifetime));
        services.Add(new ServiceDescriptor(
            typeof(TService),
            provider => ActivatorUtilities.CreateInstance<TDecorator>(provider, provider.GetRequiredKeyedService<TService>(key)),
            original.Lifetime));
    }
}
