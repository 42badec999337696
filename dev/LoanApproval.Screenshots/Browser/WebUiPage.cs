namespace LoanApproval.Screenshots.Browser;

// A page of the Web UI: waits for texts and saves pictures.
internal sealed class WebUiPage(IPage page, string folder)
{
    private const int WindowWidth = 1280;
    private const int WindowHeight = 720;

    private const int MaxPictureBytes = 120 * 1024;
    private const int IntervalMilliseconds = 200;

    // The navigation on the left and at the top is the same on every page.
    private const int Left = 256;
    private const int Top = 48;

    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(1);

    public static async Task<WebUiPage> NewAsync(IBrowser browser, string folder)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = WindowWidth, Height = WindowHeight } });
        page.SetDefaultTimeout((float)_deadline.TotalMilliseconds);
        return new(page, folder);
    }

    public async Task OpenAsync(string url) => await page.GotoAsync(url);

    public async Task OpenTabAsync(string name)
    {
        var tab = page.GetByRole(AriaRole.Tab, new() { Name = name }).First;
        await tab.ClickAsync();
        await ScrollToAsync(tab);
    }

    public async Task ClickAsync(string testId) => await page.GetByTestId(testId).ClickAsync();

    // Waits until the page shows each text.
    public async Task ShowsAsync(params string[] texts)
    {
        var begun = TimeProvider.System.GetTimestamp();
        string[] missing;
        while ((missing = await MissingAsync(texts)).Length > 0)
        {
            if (TimeProvider.System.GetElapsedTime(begun) > _deadline)
                throw new ScreenshotException($"{page.Url} does not show: {string.Join("; ", missing)}");
            await page.WaitForTimeoutAsync(IntervalMilliseconds);
        }
    }

    // A timeline is drawn only when it is visible in the window.
    public Task ScrollToHeadingAsync(string heading) => ScrollToAsync(page.GetByRole(AriaRole.Heading, new() { Name = heading }).First);

    public async Task SaveAsync(string name, int height = WindowHeight - Top)
    {
        var path = Path.Combine(folder, $"{name}.png");
        var clip = new Clip { X = Left, Y = Top, Width = WindowWidth - Left, Height = height };
        var picture = await page.ScreenshotAsync(new() { Path = path, Clip = clip, Animations = ScreenshotAnimations.Disabled });
        if (picture.Length > MaxPictureBytes)
            throw new ScreenshotException($"{path} has {picture.Length} bytes, more than {MaxPictureBytes}.");
    }

    // Saves a picture of the page, and returns its address and its text.
    public async Task<string> DescribeFailureAsync()
    {
        try
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "failed.png") });
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // A page that crashed has no picture. The first failure is the one to report.
        }
        return $"{page.Url} shows:{Environment.NewLine}{await TextAsync(page.MainFrame)}";
    }

    private static async Task ScrollToAsync(ILocator element) => await element.EvaluateAsync("element => element.scrollIntoView()");

    private async Task<string[]> MissingAsync(string[] texts)
    {
        // The Web UI renders Markdown in frames.
        var shown = await Task.WhenAll(page.Frames.Select(TextAsync));
        return [.. texts.Where(text => !shown.Any(frame => frame.Contains(text, StringComparison.Ordinal)))];
    }

    private static async Task<string> TextAsync(IFrame frame)
    {
        try
        {
            return await frame.EvaluateAsync<string>("document.body.innerText");
        }
        catch (PlaywrightException)
        {
            // The page has just replaced this frame.
            return "";
        }
    }
}
