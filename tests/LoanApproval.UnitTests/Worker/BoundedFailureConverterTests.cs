namespace LoanApproval.UnitTests.Worker;

public sealed class BoundedFailureConverterTests
{
    private static readonly BoundedFailureConverter _converter = new();

    [Fact]
    public void Converter_keeps_a_failure_when_it_fits()
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
    public void Converter_keeps_type_delay_and_start_of_the_message_when_the_failure_is_large(int causes, int depth, int message)
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
    public void Converter_keeps_surrogate_pairs_whole_when_it_cuts_a_message()
    {
        var failure = Convert(new InvalidOperationException("x" + string.Concat(Enumerable.Repeat("😀", 3_000))));
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(failure.Message)).Should().Be(failure.Message);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100_000, false)]
    public void Converter_drops_details_that_exceed_the_limit(int length, bool kept)
    {
        var failure = Convert(
            new ApplicationFailureException(
            "large", ErrorTypes.InvalidApplication, nonRetryable: true, details: [new string('<', length)]));
        (failure.ApplicationFailureInfo.Details is not null).Should().Be(kept);
        failure.CalculateSize().Should().BeLessThanOrEqualTo(BoundedFailureConverter.MaxBytes);
        failure.ApplicationFailureInfo.NonRetryable.Should().BeTrue();
    }

    [Fact]
    public void Data_converter_of_worker_and_clients_bounds_failures() =>
        LoanJson.DataConverter.FailureConverter.Should().BeOfType<BoundedFailureConverter>();

    // Thrown, so that it has a stack trace.
    private static Temporalio.Api.Failure.V1.Failure Convert(Exception exception) =>
        _converter.ToFailure(Record.Exception(() => Throw(0, exception)), LoanJson.DataConverter.PayloadConverter);

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
