using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.PartnerSimulator.Credit;

/// <summary>Scores as a pure function of the applicant: a retry, another machine and the next year get the same one.</summary>
internal static class CreditScores
{
    public const int Min = 300;
    public const int Max = 850;

    /// <summary>What a person with a fault script scores, so that only the fault decides how the story goes.</summary>
    public const int Scripted = 720;

    private static readonly Dictionary<string, int> _persons = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>The score of an applicant, or null where the bureau has no file.</summary>
    public static int? Of(string applicantId)
    {
        if (applicantId.EndsWith("-nofile", StringComparison.Ordinal)) return null;
        if (AtTheEnd(applicantId) is { } told) return told;
        if (_persons.TryGetValue(applicantId, out var known)) return known;
        if (FaultScripts.IsScripted(applicantId)) return Scripted;
        return Min + (int)(Draw(applicantId) % (Max - Min + 1));
    }

    // SHA-256, because string.GetHashCode differs from process to process.
    public static uint Draw(string applicantId) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(applicantId)));

    // Exactly three digits: a running number such as applicant-000720 is no score.
    private static int? AtTheEnd(string applicantId)
    {
        var digits = applicantId.Length - applicantId.AsSpan().TrimEnd("0123456789").Length;
        if (digits != 3) return null;
        var number = int.Parse(applicantId.AsSpan(applicantId.Length - digits), CultureInfo.InvariantCulture);
        return number is >= Min and <= Max ? number : null;
    }
}
