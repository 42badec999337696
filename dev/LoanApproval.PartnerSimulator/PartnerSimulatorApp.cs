using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Documents;
using LoanApproval.PartnerSimulator.Faults;
using LoanApproval.PartnerSimulator.Hosting;
using LoanApproval.PartnerSimulator.Idempotency;
using LoanApproval.PartnerSimulator.Stats;

namespace LoanApproval.PartnerSimulator;

/// <summary>The simulated credit bureau and document verifier; the program and the tests build it the same way.</summary>
internal static class PartnerSimulatorApp
{
    /// <summary>Builds the service and opens its store; start it with <c>RunAsync</c> or <c>StartAsync</c>.</summary>
    /// <param name="args">Settings as on the command line, such as <c>--urls http://127.0.0.1:0 --Store:Path partners.db</c>.</param>
    /// <param name="configure">Services to replace, such as the clock.</param>
    /// <exception cref="WrongSettingException">A setting is wrong; the message says which.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.AddPartnerLogging();
        builder.AddPartnerServer();
        builder.AddPartnerStore();
        builder.AddFaults();
        builder.AddCreditBureau();
        builder.AddDocumentVerifier();
        builder.Services.AddSingleton(TimeProvider.System);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.CheckSettings();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapCreditBureau();
        app.MapDocumentVerifier();
        app.MapStats();
        app.MapHealth();
        return app;
    }
}
