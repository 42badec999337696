namespace LoanApproval.Campaign.Run;

/// <summary>All files of a campaign; kept if it failed.</summary>
internal sealed class CampaignFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("loan-campaign-").FullName;

    public string Outbox => this["outbox"];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Delete() => Directory.Delete(Path, recursive: true);
}
