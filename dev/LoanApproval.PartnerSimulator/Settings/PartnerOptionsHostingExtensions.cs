using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Settings;

internal static class PartnerOptionsHostingExtensions
{
    // Reads options and registers them. PartnerSettings.ThrowIfInvalid reports the problems.
    public static TOptions AddPartnerOptions<TOptions>(this IHostApplicationBuilder builder, string sectionName, bool shared = false)
        where TOptions : class, new()
    {
        var options = new TOptions();
        PartnerSettings.Of(builder).Read(sectionName, options, shared);
        builder.Services.AddSingleton(Options.Create(options));
        return options;
    }
}
