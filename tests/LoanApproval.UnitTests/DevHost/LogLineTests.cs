using LoanApproval.DevHost.Console;

namespace LoanApproval.UnitTests.DevHost;

public sealed class LogLineTests
{
    [Theory]
    [InlineData("16:21:38.413 WRN [loan-A-1 CheckCreditScore #1] failed", "WRN", "[loan-A-1 CheckCreditScore #1] failed", true)]
    [InlineData("2026-11-26 16:21:38.413 +00:00 FTL Ledger:Provider is not valid", "FTL", "Ledger:Provider is not valid", true)]
    [InlineData("2026-11-26 16:21:38.413 +01:00 INF [A-1:credit-check #1] responded with 200", "INF",
        "[A-1:credit-check #1] responded with 200", false)]
    public void Log_line_of_a_child_is_parsed(string line, string level, string message, bool isWarning)
    {
        var parsed = LogLine.Parse(line);

        parsed.Should().Be(new LogLine(level, message));
        parsed!.IsWarning.Should().Be(isWarning);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   at LoanApproval.Worker.Program.Main()")]
    [InlineData("WRN without a time")]
    public void Other_lines_are_ignored(string line) => LogLine.Parse(line).Should().BeNull();
}
