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
        ["warm-up"] = (_valid with { WarmUp = -1 }, "--warm-up must be 0 or more."),
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
