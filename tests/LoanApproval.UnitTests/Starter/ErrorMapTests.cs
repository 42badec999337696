using LoanApproval.Client.Errors;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Commands;

namespace LoanApproval.UnitTests.Starter;

public sealed class ErrorMapTests
{
    private static readonly Session _session = new(StarterCommands.Parse(["list"]));

    [Theory]
    [InlineData(LoanClientError.NotFound, 2)]
    [InlineData(LoanClientError.DifferentData, 2)]
    [InlineData(LoanClientError.ServerUnavailable, 3)]
    [InlineData(LoanClientError.ServerRefused, 3)]
    [InlineData(LoanClientError.NamespaceNotFound, 3)]
    [InlineData(LoanClientError.LimitPassed, 4)]
    [InlineData(LoanClientError.NoDecision, 1)]
    [InlineData(LoanClientError.ReviewRejected, 1)]
    [InlineData(LoanClientError.ApprovalFailed, 1)]
    [InlineData(LoanClientError.SearchAttributeNotFound, 1)]
    [InlineData(LoanClientError.ServerError, 1)]
    public void Error_has_the_documented_exit_code(LoanClientError error, int exitCode) =>
        ErrorMap.Explain(new LoanClientException(error, "A sentence."), _session)!.ExitCode.Should().Be(exitCode);

    [Fact]
    public void Error_table_is_complete() => Enum.GetValues<LoanClientError>().Should().HaveCount(11);

    [Fact]
    public void Differences_are_listed_before_the_hints() =>
        ErrorMap.Explain(
            new LoanClientException(LoanClientError.DifferentData, "A sentence.") { Differences = [new("amount", "was 1, is 2")] },
            _session)!
            .Hints[0].Should().Be("amount: was 1, is 2");

    [Theory]
    [InlineData(ErrorTypes.IdempotencyConflict, "Submit the same data, or use another --application-id.")]
    [InlineData(ErrorTypes.InvalidIntakeFile, "Correct the data and submit it again.")]
    [InlineData(ErrorTypes.PartnerUnavailable, "You can submit it again. Steps that are already done are not repeated.")]
    public void Failed_workflow_has_a_hint_for_its_error_type(string errorType, string hint)
    {
        var failed = new LoanClientException(LoanClientError.NoDecision, "A sentence.") { FailureType = errorType };
        ErrorMap.Explain(failed, _session)!.Hints.Should().Equal(hint);
    }

    [Fact]
    public void Unexpected_exception_is_not_explained() => ErrorMap.Explain(new InvalidCastException(), _session).Should().BeNull();
}
