namespace LoanApproval.DevHost.Timeouts;

internal sealed record DemoTimeout(string Section, string Setting, string Label, TimeSpan Value, TimeSpan Default)
{
    public string Variable => $"{Section.Replace(":", "__", StringComparison.Ordinal)}__{Setting}";
}
