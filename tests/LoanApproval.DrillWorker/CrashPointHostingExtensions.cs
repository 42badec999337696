using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LoanApproval.DrillWorker;

/// <summary>Registers the crash points.</summary>
public static class CrashPointServices
{
    /// <summary>Adds <see cref="ICrashPoints"/>, inert unless the section <c>CrashPoints</c> arms one.</summary>
    public static IServiceCollection AddCrashPoints(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<CrashPointOptions, CrashPointOptionsValidator>()
            .Bind(configuration.GetSection(CrashPointOptions.Section));
        services.AddSingleton<ICrashPoints, CrashPoints>();
        services.AddHostedService<ShutdownDrill>();
        return services;
    }
}
