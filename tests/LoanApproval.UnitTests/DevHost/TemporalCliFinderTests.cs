using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

public sealed class TemporalCliFinderTests
{
    [Fact]
    public async Task Address_in_the_environment_takes_precedence_over_programs()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_ADDRESS", "temporal.example:7233");
        machine.Set("TEMPORAL_CLI_PATH", machine.AddProgram("named/temporal"));

        var found = await machine.Finder.FindAsync();

        found.Should().Be(new TemporalServerSource(TemporalServerKind.RunningServer, "temporal.example:7233"));
    }

    [Fact]
    public async Task FindProgram_ignores_the_address()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_ADDRESS", "temporal.example:7233");
        machine.Set("TEMPORAL_CLI_PATH", machine.AddProgram("named/temporal"));

        var found = await machine.Finder.FindProgramAsync();

        found.Kind.Should().Be(TemporalServerKind.NamedProgram);
    }

    [Fact]
    public async Task Named_program_takes_precedence_over_PATH()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_CLI_PATH", machine.AddProgram("named/temporal"));
        machine.AddProgram("bin/temporal");
        machine.Set("PATH", machine["bin"]);

        var found = await machine.Finder.FindAsync();

        found.Should().Be(new TemporalServerSource(TemporalServerKind.NamedProgram, machine["named/temporal"]));
    }

    [Fact]
    public async Task Missing_named_program_is_an_error()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_CLI_PATH", machine["absent"]);
        machine.AddProgram("bin/temporal");
        machine.Set("PATH", machine["bin"]);

        var finding = () => machine.Finder.FindAsync();

        (await finding.Should().ThrowAsync<LocalServerException>())
            .WithMessage($"TEMPORAL_CLI_PATH is {machine["absent"]}, but this file does not exist.*");
    }

    [Fact]
    public async Task Program_on_PATH_takes_precedence_over_the_bundled_one()
    {
        using var machine = new TestMachine();
        machine.AddPackedFile([]);
        machine.AddProgram("bin/temporal");
        machine.Set("PATH", $"{machine["empty"]}{Path.PathSeparator}{machine["bin"]}");

        var found = await machine.Finder.FindAsync();

        found.Should().Be(new TemporalServerSource(TemporalServerKind.ProgramOnPath, machine["bin/temporal"]));
    }

    [Fact]
    public async Task File_on_PATH_that_is_not_executable_is_skipped()
    {
        using var machine = new TestMachine();
        machine.AddFile("bin/temporal", "text"u8.ToArray());
        machine.Set("PATH", machine["bin"]);

        (await machine.Finder.FindAsync()).Kind.Should().Be(TemporalServerKind.Download);
    }

    [Fact]
    public async Task Relative_folder_on_PATH_is_skipped()
    {
        using var machine = new TestMachine();
        machine.Set("PATH", ".");

        (await machine.Finder.FindAsync()).Kind.Should().Be(TemporalServerKind.Download);
    }

    [Fact]
    public async Task SDK_downloads_when_no_program_is_found()
    {
        using var machine = new TestMachine();

        (await machine.Finder.FindAsync()).Should().Be(new TemporalServerSource(TemporalServerKind.Download, null));
    }

    [Fact]
    public async Task Bundled_program_is_only_for_Linux_x64()
    {
        using var machine = new TestMachine { IsLinuxX64 = false };
        machine.AddPackedFile([]);

        (await machine.Finder.FindAsync()).Kind.Should().Be(TemporalServerKind.Download);
    }

    [Fact]
    public async Task Damaged_packed_file_is_an_error_and_leaves_no_file()
    {
        using var machine = new TestMachine();
        var packed = machine.AddPackedFile("damaged"u8.ToArray());

        var finding = () => machine.Finder.FindAsync();

        (await finding.Should().ThrowAsync<LocalServerException>())
            .WithMessage($"{packed} is damaged: its SHA-256 is * instead of {PackedCliIdentity.Current.PackedSha256}. Restore it*");
        Directory.Exists(machine.Cache).Should().BeFalse();
    }
}
