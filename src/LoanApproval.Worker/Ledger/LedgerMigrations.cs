using System.Reflection;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;

namespace LoanApproval.Worker.Ledger;

// DbUp runs the numbered scripts of a database (folder Sqlite or Postgres) once, in order, in one transaction. Throws a
// LedgerDamagedException if the ledger is newer than this program.
internal static class LedgerMigrations
{
    // DbUp records here which scripts ran.
    public const string JournalTable = "schema_versions";

    public static void Run(UpgradeEngineBuilder builder, string folder)
    {
        var scripts = Scripts(folder);
        // Variables are disabled because PostgreSQL's $$ is not one.
        var engine = builder.WithScripts(scripts).WithVariablesDisabled().WithTransaction().LogTo(new NoOpUpgradeLog()).Build();
        RefuseNewer(engine.GetExecutedScripts(), scripts);
        var result = engine.PerformUpgrade();
        if (!result.Successful) throw result.Error;
    }

    // Whether all scripts ran. Reads only the names in the journal, because DbUp would take the writer's lock.
    public static bool AreDone(IReadOnlyCollection<string> journal, string folder)
    {
        var scripts = Scripts(folder);
        RefuseNewer(journal, scripts);
        return scripts.All(script => journal.Contains(script.Name, StringComparer.Ordinal));
    }

    private static void RefuseNewer(IEnumerable<string> journal, List<SqlScript> scripts)
    {
        var unknown = journal.Except(scripts.Select(s => s.Name), StringComparer.Ordinal).Max(StringComparer.Ordinal);
        if (unknown is not null)
            throw new LedgerDamagedException(
                $"the ledger has schema version {unknown}, newer than this program, which knows {scripts[^1].Name}: run the newer program, or restore an older backup of the ledger");
    }

    // Only the file name: the journal must not depend on a namespace of this program.
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
