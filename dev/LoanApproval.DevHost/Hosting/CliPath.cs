namespace LoanApproval.DevHost.Hosting;

// For users without the temporal CLI on the PATH.
internal static class CliPath
{
    public static async Task<int> PrintAsync(Screen screen, CancellationToken cancellationToken)
    {
        try
        {
            screen.Plain(await new TemporalCliFinder().ProgramAsync(cancellationToken));
            return 0;
        }
        catch (LocalServerException e)
        {
            screen.Bad(e.Message);
            return 1;
        }
    }
}
