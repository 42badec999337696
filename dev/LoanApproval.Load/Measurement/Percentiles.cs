namespace LoanApproval.Load.Measurement;

// Percentiles by nearest rank: the smallest value that at least the given share of the values do not exceed.
internal sealed class Percentiles
{
    private readonly double[] _sorted;

    public Percentiles(IEnumerable<double> values)
    {
        _sorted = [.. values.Order()];
        if (_sorted.Length == 0) throw new ArgumentException("There are no values.", nameof(values));
    }

    public double Max => _sorted[^1];

    public double At(double percent) => _sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * _sorted.Length) - 1)];
}
