using LoanApproval.Client.Listing;
using LoanApproval.Starter.Console;
using Spectre.Console.Testing;

namespace LoanApproval.UnitTests.Starter;

public sealed class ListViewTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static ListedApplication Application(string id) => new()
    {
        ApplicationId = id,
        Status = "underReview",
        WorkflowId = $"loan-{id}",
        RunId = "r",
        ApplicantId = "alice",
        Amount = 25_000m,
        Currency = "KWD",
        StartTime = _now.AddMinutes(-3),
        Referral = "Credit check failed: the credit bureau is unavailable (HTTP 503); all attempts failed.",
        Deadline = _now.AddHours(71),
    };

    [Fact]
    public void List_shows_applicant_amount_status_and_age()
    {
        using var console = new TestConsole().Width(80);
        ListView.Write(console, [Application("A-1")], workList: false, _now, id => $"http://ui/{id}");
        console.Lines[1].Should().Be("A-1          alice      25,000.000 KWD  underReview  3 min ago");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void List_fits_the_terminal(int width)
    {
        foreach (var workList in (bool[])[false, true])
        {
            using var console = new TestConsole().Width(width);
            ListView.Write(console, [Application(new string('a', 64)), Application("A-1")], workList, _now, id => $"http://ui/{id}");
            console.Lines.Should().HaveCount(3).And.OnlyContain(line => line.Length <= width);
        }
    }

    [Fact]
    public void Work_list_shows_the_reason_and_the_time_left()
    {
        using var console = new TestConsole().Width(200);
        ListView.Write(console, [Application("A-1")], workList: true, _now, id => $"http://ui/{id}");
        console.Output.Should().ContainAll("in 2 d 23 h", "HTTP 503");
    }

    [Fact]
    public void Control_characters_in_a_workflow_ID_do_not_shift_the_columns()
    {
        using var console = new TestConsole().Width(200);
        ListView.Write(console, [Application("\u001b[31mred"), Application("A-1")], workList: false, _now, id => $"http://ui/{id}");
        console.Lines.Should().HaveCount(3);
        console.Lines.Skip(1).Select(line => line.IndexOf("alice", StringComparison.Ordinal)).Distinct().Should().ContainSingle();
    }
}
