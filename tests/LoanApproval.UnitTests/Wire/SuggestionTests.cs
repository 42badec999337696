namespace LoanApproval.UnitTests.Wire;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("ActivityPolicy", "ActivityPolicies")]
    [InlineData("ScheduleToClosedTimout", "ScheduleToCloseTimeout")]
    [InlineData("Document", "DocumentVerification")]
    [InlineData("Reviw", "Review")]
    [InlineData("Rvw", null)]
    [InlineData("OpenTelemetry", null)]
    [InlineData("PATH", null)]
    public void Longer_name_may_differ_in_more_letters(string word, string? suggestion) =>
        Suggestion.For(word, ["ActivityPolicies", "ScheduleToCloseTimeout", "DocumentVerification", "Review", "Telemetry", "Smtp"])
            .Should().Be(suggestion);
}
