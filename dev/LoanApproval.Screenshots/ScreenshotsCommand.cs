using System.CommandLine;
using System.Reflection;
using LoanApproval.Client.Errors;
using LoanApproval.LocalServer.Processes;
using LoanApproval.Scenarios.DevHost;
using LoanApproval.Screenshots.Pictures;

namespace LoanApproval.Screenshots;

internal static class ScreenshotsCommand
{
    private const int Failed = 1;
    private const int NoBrowser = 3;

    public static RootCommand Create()
    {
        var data = new Option<string?>("--data")
        {
            Description = "The data folder of DevHost (default: .data of the solution)",
            HelpName = "DIR",
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder for the screenshots",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory) ?? ".", "docs", "images"),
        };
        var root = new RootCommand(
            "Plays the main scenarios on the running DevHost, asserts in a browser what the Web UI shows, and saves screenshots.")
        {
            data, output,
        };
        root.SetAction(async (parsed, cancellationToken) =>
        {
            if (InstalledBrowser.Find() is not { } path)
            {
                await Console.Error.WriteLineAsync("No browser was found. Install Chromium or Chrome.");
                return NoBrowser;
            }
            try
            {
                var folder = Directory.CreateDirectory(parsed.GetRequiredValue(output)).FullName;
                var stage = await LoanStage.ConnectAsync(parsed.GetValue(data), cancellationToken);
                Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Driver());
                using var playwright = await Playwright.CreateAsync();
                await using var browser = await InstalledBrowser.LaunchAsync(playwright, path);
                var page = await WebUiPage.NewAsync(browser, folder);
                try
                {
                    await new PictureTour(stage, page, Console.WriteLine).RunAsync(cancellationToken);
                    return 0;
                }
                catch (Exception e) when (IsExpected(e))
                {
                    throw new ScreenshotException($"{e.Message}{Environment.NewLine}{await page.DescribeFailureAsync()}", e);
                }
            }
            catch (Exception e) when (IsExpected(e))
            {
                await Console.Error.WriteLineAsync($"error: {e.Message}");
                return Failed;
            }
        });
        return root;
    }

    private static bool IsExpected(Exception e) =>
        e is ScreenshotException or ScenarioException or LoanClientException or PlaywrightException or TimeoutException;

    private static string? Driver() => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "PlaywrightDriver")?.Value;
}
