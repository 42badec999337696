using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Drills;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Drills;
using LoanApproval.Workflows.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Settings come from the environment, as the worker's do: Ledger__Provider, CrashPoints__Armed, ...
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = [] });
Microsoft.Extensions.Configuration.EnvironmentVariablesExtensions.AddEnvironmentVariables(builder.Configuration);
builder.Services.AddCrashPoints(builder.Configuration);
if (NaiveLedger.FileOf(builder.Configuration) is { } file)
    builder.Services.AddSingleton<ILedger>(services => new NaiveLedger(file, services.GetRequiredService<ICrashPoints>(), window: () => Task.CompletedTask));
else
    builder.Services.AddLedger(builder.Configuration);

using var host = builder.Build();
var ledger = host.Services.GetRequiredService<ILedger>();
if (host.Services.GetService<ILedgerMigrator>() is { } migrator) await migrator.MigrateAsync(CancellationToken.None);
return args switch
{
    ["race", var prefix, var keys, var threads] => await Race.RunAsync(ledger, prefix, Number(keys), Number(threads)),
    ["write", var prefix] => await Write.RunAsync(ledger, prefix),
    ["decide", var applicationId, var loanId] => await Decide.RunAsync(ledger, applicationId, loanId),
    ["measure", var prefix, var count, var tasks] => await Measure.RunAsync(ledger, prefix, Number(count), Number(tasks)),
    _ => 64,
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
