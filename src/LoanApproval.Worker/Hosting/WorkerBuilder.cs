namespace LoanApproval.Worker.Hosting;

internal static class WorkerBuilder
{
    public static HostApplicationBuilder Create(string[] args)
    {
        var configuration = new ConfigurationManager();
        // No file watchers: settings are read once, and each watcher takes one of the machine's few inotify instances.
        configuration.AddInMemoryCollection([KeyValuePair.Create("hostBuilder:reloadConfigOnChange", (string?)"false")]);
        try
        {
            return Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
            {
                Args = args,
                Configuration = configuration,
                // The settings file lies beside the program, whatever the current directory is.
                ContentRootPath = AppContext.BaseDirectory,
            });
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            throw new SettingException($"{e.Message} {e.InnerException?.Message}".TrimEnd(), e);
        }
    }
}
