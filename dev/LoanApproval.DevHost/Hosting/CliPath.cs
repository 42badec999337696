using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.DevHost.Hosting;

/// <summary>Tells where the <c>temporal</c> CLI is, for the shell of one who has none on <c>PATH</c>.</summary>
internal static class CliPath
{
    /// <summary>Prints the path alone; the exit code is 1 where there is none.</summary>
    public static async Task<int> PrintAsync(Screen screen, CancellationToken cancellationToken)
    {
        try
        {
            var source = await new TemporalCliFinder().FindProgramAsync(cancellationToken);
            screen.Line(source.Value ?? await SdkDownload.ProgramAsync());
            return 0;
        }
        catch (LocalServerException e)
        {
            screen.Bad(e.Message);
            return 1;
        }
    }
}
