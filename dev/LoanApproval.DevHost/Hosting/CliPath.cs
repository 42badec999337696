namespace LoanApproval.DevHost.Hosting;

// For users without the temporal CLI on the PATH.
internal static class CliPath
{
    public static async Task<int> PrintAsync(Screen screen, CancellationToken cancellationToken)
    {
        try
        {
            var source = await new TemporalCliFinder().FindProgramAsync(cancellationToken);
            screen.Plain(source.Value ?? await SdkDownload.ProgramAsync());
            return 0;
        }
        catch (LocalServerException e)
        {
            screen.Bad(e.Message);
            return 1;
        }
    }
}
