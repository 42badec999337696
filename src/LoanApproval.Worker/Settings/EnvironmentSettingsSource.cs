using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace LoanApproval.Worker.Settings;

/// <summary>Environment variables without the empty ones: a Compose file passes an absent variable on as an empty one.</summary>
internal sealed class EnvironmentSettingsSource : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider();

    private sealed class Provider : EnvironmentVariablesConfigurationProvider
    {
        public override void Load()
        {
            base.Load();
            var empty = Data.Where(variable => string.IsNullOrEmpty(variable.Value)).Select(variable => variable.Key).ToList();
            empty.ForEach(name => Data.Remove(name));
        }
    }
}
