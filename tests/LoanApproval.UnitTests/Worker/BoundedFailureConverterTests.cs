using LoanApproval.Contracts.Wire;
using Temporalio.Exceptions;

namespace LoanApproval.UnitTests.Worker;

public sealed class BoundedFailureConverterTests
{
    private static readonly BoundedFailureConverter Converter = new();

    [Fact]
    public void A_failure_that_fits_stays_as_it_is()
    {
        var failure = Convert(new InvalidOperationException("small", new IOException("cause")));
        failure.Message.Should().Be("small");
        failure.StackTrace.Should().NotBeEmpty();
        failure.Cause.Message.Should().Be("cause");
    }

    [Theory]
    [InlineData(40, 20, 10)]
    [InlineData(1, 1, 10_000)]
    [InlineData(5, 200, 500)]
    [InlineData(200, 1, 10)]
    public void A_large_one_keeps_its_type_delay_and_the_head_of_its_message(int causes, int depth, int message)
    {
        var failure = Convert(new ApplicationFailureException(
            $"The ledger is locked {new string('€', message)}",
            Cause(causes, depth, message),
            ErrorTypes.LedgerUnavailable,
            nextRetryDelay: TimeSpan.FromSeconds(3)));
        failure.CalculateSize().Should().BeLessThanOrEqualTo(BoundedFailureConverter.MaxBytes);
        failure.Message.Should().StartWith("The ledger is locked");
        failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.LedgerUnavailable);
        failure.ApplicationFailureInfo.NextRetryDelay.ToTimeSpan().Should().Be(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void A_message_is_not_cut_through_a_surrogate_pair()
    {
        var failure = Convert(new InvalidOperationException("x" + string.Concat(Enumerable.Repeat("😀", 3_000))));
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(failure.Message)).Should().Be(failure.Message);
    }

    [Fact]
    public void It_is_the_one_of_worker_and_clients() => LoanJson.DataConverter.FailureConverter.Should().BeOfType<BoundedFailureConverter>();

    // Thrown, so that it has a stack trace.
    private static Temporalio.Api.Failure.V1.Failure Convert(Exception exception) =>
        Converter.ToFailure(Record.Exception(() => Throw(0, exception)), LoanJson.DataConverter.PayloadConverter);

    private static Exception? Cause(int count, int depth, int message)
    {
        if (count == 0) return null;
        var inner = new IOException(new string('x', message), Cause(count - 1, depth, message));
        return Record.Exception(() => Throw(depth, inner));
    }

    private static void Throw(int depth, Exception exception)
    {
        if (depth > 0) Throw(depth - 1, exception);
        else throw exception;
    }
}
