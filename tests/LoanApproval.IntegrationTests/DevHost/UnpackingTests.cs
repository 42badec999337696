using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.DevHost;

[Collection(ParallelCollections.DevHost)]
public sealed class UnpackingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [SkippableFact]
    public async Task Two_processes_that_unpack_concurrently_get_the_same_complete_program()
    {
        Skip.IfNot(CliSearchContext.Current().IsLinuxX64, "The bundled CLI is only for Linux x64.");
        await using var first = Start("first");
        await using var second = Start("second");

        var exitCodes = await Task.WhenAll(first.ExitCodeAsync(UnpackDeadline), second.ExitCodeAsync(UnpackDeadline));

        exitCodes.Should().Equal([0, 0], first.Log + second.Log);
        var program = Directory.GetFiles(_folder["cache/loan-approval"]).Should().ContainSingle("no unfinished file is left").Subject;
        first.Lines.Should().Equal(program);
        second.Lines.Should().Equal(program);
    }

    public void Dispose() => _folder.Dispose();

    private static TimeSpan UnpackDeadline => TimeSpan.FromSeconds(90);

    private DevHostProcess Start(string name) => DevHostProcess.Launch(_folder[name], ["--cli"], new Dictionary<string, string?>
    {
        ["XDG_CACHE_HOME"] = _folder["cache"],
        ["PATH"] = "/usr/bin:/bin",
    });
}
