using FluentAssertions.Extensions;
using LoanApproval.IntegrationTests.DevHost;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.DevHost;

// Plays the main scenarios in a browser. The program asserts the texts of each page.
[Collection(FaultCollections.Browser)]
public sealed class ScreenshotTests(RunningDevHost running) : IClassFixture<RunningDevHost>
{
    private const int NoBrowser = 3;
    private const int MaxPictureBytes = 120 * 1024;

    [SkippableFact]
    public async Task Web_UI_shows_what_the_documentation_promises_and_every_picture_is_recreated()
    {
        using var folder = new TestFolder();
        await using var program = new Program(running.Process.Folder, folder["images"]);

        var exitCode = await program.ExitCodeAsync(8.Minutes());

        Skip.If(exitCode == NoBrowser, SkipReasons.NoBrowser);
        exitCode.Should().Be(0, program.Log);
        var pictures = new DirectoryInfo(folder["images"]).GetFiles();
        pictures.Should().OnlyContain(picture => picture.Length > 0 && picture.Length <= MaxPictureBytes);
        pictures.Select(picture => picture.Name).Should().BeEquivalentTo(
            new DirectoryInfo(Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "docs", "images"))
                .GetFiles().Select(f => f.Name));
    }

    private sealed class Program(string data, string output) : ProcessUnderTest(
        "Screenshots",
        BuiltProgram.Command(BuiltProgram.Screenshots, "--data", data, "--output", output)
            .WithEnvironmentVariables(new Dictionary<string, string?>(TemporalEnvironment.Cleared)));
}
