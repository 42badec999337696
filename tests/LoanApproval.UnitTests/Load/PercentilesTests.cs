using LoanApproval.Load.Measurement;

namespace LoanApproval.UnitTests.Load;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(50, 50)]
    [InlineData(95, 95)]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(0, 1)]
    public void Percentile_of_1_to_100_is_its_rank(double percent, double expected) =>
        new Percentiles(Enumerable.Range(1, 100).Reverse().Select(i => (double)i)).At(percent).Should().Be(expected);

    [Theory]
    [InlineData(50, 2)]
    [InlineData(51, 3)]
    [InlineData(99, 4)]
    public void Percentile_of_few_values_is_the_smallest_that_covers_the_share(double percent, double expected) =>
        new Percentiles([4, 3, 2, 1]).At(percent).Should().Be(expected);

    [Fact]
    public void Single_value_is_every_percentile()
    {
        var one = new Percentiles([7]);
        new[] { one.At(50), one.At(99), one.Max }.Should().AllBeEquivalentTo(7.0);
    }

    [Fact]
    public void Empty_list_of_values_is_rejected() =>
        ((Action)(() => _ = new Percentiles([]))).Should().Throw<ArgumentException>().WithMessage("There are no values.*");
}
