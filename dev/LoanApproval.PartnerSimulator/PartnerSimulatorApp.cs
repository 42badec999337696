using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Documents;
using LoanApproval.PartnerSimulator.Faults;
using LoanApproval.PartnerSimulator.Hosting;
using LoanApproval.PartnerSimulator.Idempotency;
using LoanApproval.PartnerSimulator.Stats;

namespace LoanApproval.PartnerSimulator;

internal static class PartnerSimulatorApp
{
    /// <param name="args">Settings as on the command line, such as <c>--urls http://127.0.0.1:0 --Store:Path partners.db</c>.</param>
    /// <param name="configure">Services to replace, such as the clock.</param>
    /// <exception cref="Settings.InvalidSettingException">A setting is not valid; the message names it.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? configure = null)
    {
        // Watching configuration files would need an inotify instance, and a machine may have none left.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.AddPartnerLogging();
        builder.AddPartnerTelemetry();
        builder.AddPartnerServer();
        builder.AddPartnerStore();
        builder.AddIdempotency();
        builder.AddFaults();
        builder.AddCreditBureau();
        builder.AddDocumentVerifier();
        builder.AddStats();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.ValidateSettings();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapCreditBureau();
        app.MapDocumentVerifier();
        app.MapStats();
        app.MapHealth();
        return app;
    }
}
