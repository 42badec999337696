using LoanApproval.DrillWorker;
using Microsoft.Extensions.Options;

namespace LoanApproval.UnitTests.DrillWorker;

/// <summary>Crash points that must not fire. The fault tests cover those that fire.</summary>
public sealed class CrashPointTests
{
    [Theory]
    [InlineData(null, null, "Kill", null)]
    [InlineData("ApprovalBooked", "token", "Pause", null)]
    [InlineData("ApprovalBooked", "token", "Hang", null)]
    [InlineData("ApprovalBooked", "token", "Explode", "CrashPoints:Action must be Kill or Pause or Hang, not 'Explode'")]
    [InlineData("ApprovalBooked", null, "Kill",
        "CrashPoints:TokenFile is missing; CrashPoints:Armed needs the path of a file that lets the point fire once")]
    public void Settings_are_rejected_when_no_crash_point_could_fire(string? armed, string? token, string action, string? sentence) =>
        Validate(armed, token, action).FailureMessage.Should().Be(sentence);

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("0")]
    [InlineData("approvalbooked")]
    public void Unknown_point_is_rejected_with_the_list_of_points(string armed) =>
        Validate(armed, "token", "Kill").FailureMessage.Should().StartWith("CrashPoints:Armed must be one of CreditCheckStarted, ")
            .And.EndWith($"not '{armed}'");

    [Fact]
    public void Crash_point_does_not_fire_without_its_token_or_when_another_is_armed()
    {
        var points = new CrashPoints(
            Options.Create(new CrashPointOptions { Armed = nameof(CrashPoint.ApprovalBooked), TokenFile = "/nowhere/token" }));
        foreach (var point in Enum.GetValues<CrashPoint>()) points.Hit(point);
        var unarmed = new CrashPoints(Options.Create(new CrashPointOptions()));
        foreach (var point in Enum.GetValues<CrashPoint>()) unarmed.Hit(point);
    }

    private static ValidateOptionsResult Validate(string? armed, string? token, string action) =>
        new CrashPointOptionsValidator().Validate(null, new CrashPointOptions { Armed = armed, TokenFile = token, Action = action });
}
