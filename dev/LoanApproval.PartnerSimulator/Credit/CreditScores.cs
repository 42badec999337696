using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.PartnerSimulator.Credit;

// The score is a pure function of the applicant: the same on every retry, machine and day.
internal static class CreditScores
{
    public const int Min = 300;
    public const int Max = 850;

    // The score of applicants with a fault script, so only the fault determines the outcome.
    public const int Scripted = 720;

    private static readonly Dictionary<string, int> _applicants = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alice"] = 780,
        ["bob"] = 612,
        ["carol"] = 701,
        ["dave"] = 590,
        ["erin"] = 650,
        ["frank"] = 649,
        ["grace"] = 820,
        ["heidi"] = 480,
    };

    // Returns null if the bureau has no file.
    public static int? Of(string applicantId)
    {
        if (applicantId.EndsWith("-nofile", StringComparison.Ordinal)) return null;
        if (FromSuffix(applicantId) is { } suffix) return suffix;
        if (_applicants.TryGetValue(applicantId, out var known)) return known;
        if (FaultScripts.IsScripted(applicantId)) return Scripted;
        return Min + (int)(Draw(applicantId) % (Max - Min + 1));
    }

    // SHA-256, because string.GetHashCode differs between processes.
    public static uint Draw(string applicantId) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(applicantId)));

    // Exactly three digits, because a sequence number such as applicant-000720 is not a score.
    private static int? FromSuffix(string applicantId)
    {
        var digits = applicantId.Length - applicantId.AsSpan().TrimEnd("0123456789").Length;
        if (digits != 3) return null;
        var number = int.Parse(applicantId.AsSpan(applicantId.Length - digits), CultureInfo.InvariantCulture);
        return number is >= Min and <= Max ? number : null;
    }
}
