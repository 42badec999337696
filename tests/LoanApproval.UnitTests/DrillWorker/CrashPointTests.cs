using LoanApproval.DrillWorker;
using LoanApproval.Worker;
using LoanApproval.Worker.Settings;
using Microsoft.Extensions.Options;

namespace LoanApproval.UnitTests.DrillWorker;

// Crash points that must not fire. The fault tests cover those that fire.
public sealed class CrashPointTests
{
    [Theory]
    [InlineData("ApprovalBooked", "token", "Explode", "CrashPoints:Action: 'Explode' is not valid. Actions: Kill, Pause, Hang.")]
    [InlineData("ApprovalBooked", "", "Kill",
        "CrashPoints:TokenFile: The value is missing. Write the path of a file that lets the armed point fire once.")]
    public void Settings_are_rejected_when_no_crash_point_could_fire(string armed, string token, string action, string sentence) =>
        Problems(armed, token, action).Should().Equal(sentence);

    [Theory]
    [InlineData("", "", "Kill")]
    [InlineData("ApprovalBooked", "token", "Pause")]
    [InlineData("ApprovalBooked", "token", "Hang")]
    public void Settings_are_accepted_when_a_crash_point_can_fire(string armed, string token, string action) =>
        Problems(armed, token, action).Should().BeEmpty();

    [Theory]
    [InlineData("CrashPoints:Arms", "ApprovalBooked", "CrashPoints:Arms is not a known setting. Did you mean CrashPoints:Armed?")]
    [InlineData("CrashPoint:Armed", "ApprovalBooked", "CrashPoint is not a known section. Did you mean CrashPoints?")]
    public void Misspelled_setting_is_rejected(string setting, string value, string sentence) =>
        Problems([$"--{setting}={value}"]).Should().Equal(sentence);

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("0")]
    [InlineData("approvalbooked")]
    public void Unknown_point_is_rejected_with_the_list_of_points(string armed) =>
        Problems(armed, "token", "Kill").Should().ContainSingle().Which
            .Should().StartWith($"CrashPoints:Armed: '{armed}' is not valid. Crash points: CreditCheckStarted, ");

    [Fact]
    public void Crash_point_does_not_fire_without_its_token_or_when_another_is_armed()
    {
        var points = new CrashPoints(new CrashPointOptions { Armed = nameof(CrashPoint.ApprovalBooked), TokenFile = "/nowhere/token" });
        foreach (var point in Enum.GetValues<CrashPoint>()) points.Hit(point);
        var unarmed = new CrashPoints(new CrashPointOptions());
        foreach (var point in Enum.GetValues<CrashPoint>()) unarmed.Hit(point);
    }

    private static List<string> Problems(string armed, string token, string action) =>
        Problems([$"--CrashPoints:Armed={armed}", $"--CrashPoints:TokenFile={token}", $"--CrashPoints:Action={action}"]);

    private static List<string> Problems(string[] args)
    {
        using var host = WorkerApp.Build(args, builder => builder.AddCrashPoints());
        try
        {
            host.ValidateSettings();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }
}
