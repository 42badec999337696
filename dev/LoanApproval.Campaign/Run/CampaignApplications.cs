namespace LoanApproval.Campaign.Run;

// Application i is a pure function of the seed and i, so that a failed campaign can be repeated.
internal static class CampaignApplications
{
    private static readonly string[] _documents = ["passport", "payslip", "statement", "contract", "permit"];
    private static readonly string[] _faulty = ["scan-bad", "scan-expired", "scan-unreadable"];

    public static LoanApplication Make(int seed, int i)
    {
        var random = new Random(HashCode(seed, i));
        var id = string.Create(CultureInfo.InvariantCulture, $"C{seed}-{i:0000}");
        var draw = random.Next(100);
        // The last three digits are the score. Half of the applications are approved, and the kinds of decline are about equally frequent.
        var applicant = draw switch
        {
            < 15 => $"{id}-nofile",
            < 35 => string.Create(CultureInfo.InvariantCulture, $"{id}-p{random.Next(300, 650)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{id}-p{random.Next(650, 851)}"),
        };
        var documents = _documents.Take(random.Next(1, _documents.Length + 1)).ToList();
        if (draw >= 85) documents.Insert(random.Next(documents.Count + 1), _faulty[random.Next(_faulty.Length)]);
        return new LoanApplication
        {
            ApplicationId = id,
            ApplicantId = applicant,
            Amount = random.Next(100_000, 10_000_000) / 100m,
            TermMonths = random.Next(12, 121),
            DocumentIds = documents,
        };
    }

    // System.HashCode differs between processes.
    private static int HashCode(int seed, int i) => unchecked((seed * 1_000_003) ^ (i * 7919) ^ 0x5bd1e995);
}
