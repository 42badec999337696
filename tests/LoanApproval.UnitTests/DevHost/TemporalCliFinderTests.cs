using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

/// <summary>Where the Temporal server comes from, in which order, and what is said when it is not there.</summary>
public sealed class TemporalCliFinderTests
{
    [Fact]
    public async Task An_address_in_the_environment_comes_before_every_program()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_ADDRESS", "temporal.example:7233");
        machine.Set("TEMPORAL_CLI_PATH", machine.AddProgram("named/temporal"));

        var found = await machine.Finder.FindAsync();

        found.Should().Be(new TemporalServerSource(TemporalServerKind.RunningServer, "temporal.example:7233"));
    }

    [Fact]
    public async Task Who_needs_a_program_gets_one_though_an_address_is_set()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_ADDRESS", "temporal.example:7233");
        machine.Set("TEMPORAL_CLI_PATH", machine.AddProgram("named/temporal"));

        var found = await machine.Finder.FindProgramAsync();

        found.Kind.Should().Be(TemporalServerKind.NamedProgram);
    }

    [Fact]
    public async Task The_named_program_comes_before_the_one_on_PATH()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_CLI_PATH", machine.AddProgram("named/temporal"));
        machine.AddProgram("bin/temporal");
        machine.Set("PATH", machine["bin"]);

        var found = await machine.Finder.FindAsync();

        found.Should().Be(new TemporalServerSource(TemporalServerKind.NamedProgram, machine["named/temporal"]));
    }

    [Fact]
    public async Task A_named_program_that_is_missing_is_an_error_and_not_passed_over()
    {
        using var machine = new TestMachine();
        machine.Set("TEMPORAL_CLI_PATH", machine["absent"]);
        machine.AddProgram("bin/temporal");
        machine.Set("PATH", machine["bin"]);

        var finding = () => machine.Finder.FindAsync();

        (await finding.Should().ThrowAsync<LocalServerException>()).WithMessage($"TEMPORAL_CLI_PATH names {machine["absent"]}, and there is no such file.*");
    }

    [Fact]
    public async Task The_program_on_PATH_comes_before_the_packed_one()
    {
        using var machine = new TestMachine();
        machine.AddPackedFile([]);
        machine.AddProgram("bin/temporal");
        machine.Set("PATH", $"{machine["empty"]}{Path.PathSeparator}{machine["bin"]}");

        var found = await machine.Finder.FindAsync();

        found.Should().Be(new TemporalServerSource(TemporalServerKind.ProgramOnPath, machine["bin/temporal"]));
    }

    [Fact]
    public async Task A_file_on_PATH_that_cannot_be_run_is_passed_over()
    {
        using var machine = new TestMachine();
        machine.AddFile("bin/temporal", "text"u8.ToArray());
        machine.Set("PATH", machine["bin"]);

        (await machine.Finder.FindAsync()).Kind.Should().Be(TemporalServerKind.Download);
    }

    [Fact]
    public async Task A_relative_folder_on_PATH_is_passed_over()
    {
        using var machine = new TestMachine();
        machine.Set("PATH", ".");

        (await machine.Finder.FindAsync()).Kind.Should().Be(TemporalServerKind.Download);
    }

    [Fact]
    public async Task Without_any_of_them_the_SDK_downloads()
    {
        using var machine = new TestMachine();

        (await machine.Finder.FindAsync()).Should().Be(new TemporalServerSource(TemporalServerKind.Download, null));
    }

    [Fact]
    public async Task The_packed_program_is_for_Linux_x64_alone()
    {
        using var machine = new TestMachine { IsLinuxX64 = false };
        machine.AddPackedFile([]);

        (await machine.Finder.FindAsync()).Kind.Should().Be(TemporalServerKind.Download);
    }

    [Fact]
    public async Task A_damaged_packed_file_is_a_clear_error_and_leaves_nothing_behind()
    {
        using var machine = new TestMachine();
        var packed = machine.AddPackedFile("damaged"u8.ToArray());

        var finding = () => machine.Finder.FindAsync();

        (await finding.Should().ThrowAsync<LocalServerException>())
            .WithMessage($"{packed} is damaged: its SHA-256 is *, and {PackedCliIdentity.Current.PackedSha256} was expected. Restore it*");
        Directory.Exists(machine.Cache).Should().BeFalse();
    }
}
