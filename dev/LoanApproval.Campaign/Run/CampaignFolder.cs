namespace LoanApproval.Campaign.Run;

// All files of a campaign; kept if it failed.
internal sealed class CampaignFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("loan-campaign-").FullName;

    public string Outbox => this["outbox"];

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Delete() => Directory.Delete(Path, recursive: true);
}
