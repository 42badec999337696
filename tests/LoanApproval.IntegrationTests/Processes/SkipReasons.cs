namespace LoanApproval.IntegrationTests.Processes;

// Why a test is skipped. docs/testing.md lists each reason.
public static class SkipReasons
{
    public const string NoPostgres = "PostgreSQL is not installed and TEST_POSTGRES is not set.";
    public const string PostgresIsShared = "The test stops PostgreSQL, and TEST_POSTGRES names a server that others use.";
    public const string NoTimeSkippingServer = "temporal-test-server is not on the PATH and TEMPORAL_TEST_SERVER_PATH is not set.";
    public const string NoStrace = "strace is not on the PATH.";
    public const string NoDashboard = "The package of the Aspire dashboard cannot be restored on this machine.";
    public const string NoBrowser = "Chromium is not installed.";
    public const string NoPromtool =
        "All other assertions passed. The alert rules were not evaluated, because promtool is not on the PATH.";
    public const string NoSignals = "Windows has no signals.";
    public const string IgnoredSignal = "The tests run in the background or under nohup, where programs ignore SIGINT or SIGHUP.";
    public const string NoFileModes = "Windows has no file modes.";
    public const string SlowMachine =
        "All other assertions passed. The times were not checked, because this machine is too slow even without a deploy.";
}
