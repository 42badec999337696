using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LoanApproval.PartnerSimulator.Faults;

// The faults look random but are not, so that a failed campaign can be repeated with its seed.
internal static class Chaos
{
    private static readonly Fault[] _faults =
    [
        Fault.Unavailable(),
        Fault.RateLimited(TimeSpan.FromSeconds(1)),
        Fault.ServerError(),
        Fault.Truncated,
        Fault.CutConnection,
        Fault.Delay(TimeSpan.FromMilliseconds(500)),
    ];

    // callNumber is the 1-based number of the call for the key.
    public static Fault? FaultFor(ChaosOptions options, string key, int callNumber)
    {
        if (options.Rate <= 0 || options.MaxFaultsPerKey <= 0) return null;
        var fault = Draw(options, key, callNumber);
        if (fault is null) return null;
        // Recomputed from the earlier call numbers, so no state is needed.
        var earlier = 0;
        for (var number = 1; number < callNumber; number++)
        {
            if (Draw(options, key, number) is not null && ++earlier == options.MaxFaultsPerKey) return null;
        }
        return fault;
    }

    private static Fault? Draw(ChaosOptions options, string key, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{options.Seed}\n{key}\n{number}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)(1L << 32);
        return share < options.Rate ? _faults[BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(4)) % _faults.Length] : null;
    }
}
