using LoanApproval.Load.Settings;

namespace LoanApproval.UnitTests.Load;

public sealed class LoadOptionsTests
{
    private static readonly LoadOptions _valid = new() { Count = 10, Concurrency = 2, Rounds = 3, WarmUp = 0, Workers = 1, Data = "." };

    public static TheoryData<string> Names => [.. Invalid.Keys];

    private static Dictionary<string, (LoadOptions Options, string Message)> Invalid { get; } = new()
    {
        ["count"] = (_valid with { Count = 0 }, "--count must be from 1 to 1000000."),
        ["concurrency"] = (_valid with { Concurrency = 0 }, "--concurrency must be from 1 to 10000."),
        ["rounds"] = (_valid with { Rounds = 11 }, "--rounds must be from 1 to the value of --count."),
        ["warm-up"] = (_valid with { WarmUp = -1 }, "--warm-up must be from 0 to 1000000."),
        ["endless warm-up"] = (_valid with { WarmUp = int.MaxValue }, "--warm-up must be from 0 to 1000000."),
        ["worker process"] = (
            _valid with { WorkerProcesses = [-5] }, "--worker-pid and --server-pid must be process IDs, 1 or greater."),
        ["server process"] = (
            _valid with { ServerProcess = 0 }, "--worker-pid and --server-pid must be process IDs, 1 or greater."),
        ["server configuration without a value"] = (
            _valid with { Local = true, ServerConfiguration = ["nonsense"] },
            "--server-config: 'nonsense' is not valid. Write KEY=JSON, such as matching.numTaskqueueReadPartitions=4."),
        ["server configuration without JSON"] = (
            _valid with { Local = true, ServerConfiguration = ["a.b=c"] },
            "--server-config: 'a.b=c' is not valid. Write KEY=JSON, such as matching.numTaskqueueReadPartitions=4."),
        ["workers"] = (_valid with { Local = true, Workers = 0 }, "--workers must be from 1 to 64."),
        ["workers without local"] = (
            _valid with { Workers = 2 }, "--workers and --server-config are settings of the system that --local starts. Add --local."),
        ["processes with local"] = (
            _valid with { Local = true, ServerProcess = 1 }, "--local measures its own processes. Omit --worker-pid and --server-pid."),
    };

    [Fact]
    public void Valid_options_are_accepted() => ((Action)_valid.Check).Should().NotThrow();

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_option_is_named(string name) =>
        ((Action)Invalid[name].Options.Check).Should().Throw<ArgumentException>().WithMessage(Invalid[name].Message);
}
