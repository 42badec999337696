using System.ComponentModel.DataAnnotations;
using LoanApproval.DrillWorker;
using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Ledger;
using LoanApproval.Worker.Settings;
using LoanApproval.Workflows.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Settings come from environment variables, like those of the worker (Ledger__Provider, CrashPoints__Armed). A host would start too slowly.
var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var options = configuration.GetSection(LedgerOptions.SectionName).Get<LedgerOptions>() ?? new();
var crashPoints = new CrashPointOptions();
var section = configuration.GetSection(CrashPointOptions.SectionName);
var problems = SettingsBinder.Bind(section, CrashPointOptions.SectionName, crashPoints).ToList();
if (problems.Count > 0) throw new InvalidOperationException(string.Join(" ", problems));
Validator.ValidateObject(crashPoints, new(crashPoints));
var services = new ServiceCollection();
if (NaiveLedger.FileOf(configuration) is { } file)
    services.AddSingleton<ILedger>(
        provider => new NaiveLedger(file, provider.GetRequiredService<ICrashPoints>(), window: Rendezvous.Of(args).MeetAsync));
else
    services.AddLedger(options);
services.AddSingleton(TimeProvider.System);
services.AddLedgerCrashPoints(crashPoints);

await using var provided = services.BuildServiceProvider();
var ledger = provided.GetRequiredService<ILedger>();
if (provided.GetService<ILedgerDatabase>() is { } database) await database.MigrateAsync(CancellationToken.None);
return args switch
{
    ["race", var prefix, var keys, var threads] => await Race.RunAsync(ledger, prefix, Number(keys), Number(threads)),
    ["write", var prefix] => await Write.RunAsync(ledger, prefix),
    ["decide", var applicationId, var loanId] => await Decide.RunAsync(ledger, applicationId, loanId),
    ["measure", var prefix, var count, var tasks] => await Measure.RunAsync(ledger, prefix, Number(count), Number(tasks)),
    ["compare", var prefix, var count, var writers] => await Compare.RunAsync(ledger, options, prefix, Number(count), Number(writers)),
    _ => 64,
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
