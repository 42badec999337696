using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace LoanApproval.Worker.Ledger;

// DbUp runs each numbered script in a folder once, in order, in one transaction, and records it in the journal.
internal static class LedgerMigrations
{
    public const string JournalTable = "schema_versions";

    public static void Run(UpgradeEngineBuilder builder, string folder)
    {
        // Variables are disabled, because DbUp would take PostgreSQL's $$ for one.
        var engine = builder.WithScripts(Scripts(folder)).WithVariablesDisabled().WithTransaction().LogTo(new NoOpUpgradeLog()).Build();
        if (AreDone(engine.GetExecutedScripts(), folder)) return;
        var result = engine.PerformUpgrade();
        if (!result.Successful) throw result.Error;
    }

    // Whether the journal names all scripts. Asking DbUp instead would take the writer's lock.
    public static bool AreDone(IReadOnlyCollection<string> journal, string folder)
    {
        var known = Scripts(folder).ConvertAll(script => script.Name);
        return journal.Except(known).Max(StringComparer.Ordinal) is not { } unknown ? !known.Except(journal).Any()
            : throw new LedgerDamagedException(
                $"The ledger has schema version {unknown}, which is newer than this program's version {known[^1]}: "
                + "run the newer program, or restore an older backup of the ledger");
    }

    // Scripts are named by their file, because the journal must not depend on a namespace.
    private static List<SqlScript> Scripts(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{typeof(LedgerMigrations).Namespace}.Migrations.{folder}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => SqlScript.FromStream(name[prefix.Length..^".sql".Length], assembly.GetManifestResourceStream(name)))];
    }
}
