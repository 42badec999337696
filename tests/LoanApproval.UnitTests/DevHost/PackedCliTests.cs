using System.IO.Compression;
using System.Security.Cryptography;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

/// <summary>Unpacking: once, whole or not at all, and never a program that we do not know.</summary>
public sealed class PackedCliTests : IDisposable
{
    private static readonly byte[] Program = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 31 % 251))];

    private readonly TestMachine _machine = new();

    [Fact]
    public async Task The_program_is_unpacked_and_can_be_run()
    {
        var (packed, identity) = Pack();

        var program = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);

        (await File.ReadAllBytesAsync(program)).Should().Equal(Program);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(program).Should().HaveFlag(UnixFileMode.UserExecute);
        Directory.GetFiles(_machine.Cache).Should().Equal(program);
    }

    [Fact]
    public async Task The_unpacked_program_is_used_again_without_the_packed_file()
    {
        var (packed, identity) = Pack();
        var first = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);
        File.Delete(packed);

        var second = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);

        second.Should().Be(first);
    }

    [Fact]
    public async Task A_program_that_was_changed_in_the_cache_is_unpacked_again()
    {
        var (packed, identity) = Pack();
        var program = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);
        await File.WriteAllBytesAsync(program, Program[..1000]);

        await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);

        (await File.ReadAllBytesAsync(program)).Should().Equal(Program);
    }

    [Fact]
    public async Task Many_at_once_all_get_the_whole_program()
    {
        var (packed, identity) = Pack();

        var programs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new PackedCli(packed, identity).UnpackAsync(_machine.Cache))));

        programs.Distinct().Should().ContainSingle();
        (await File.ReadAllBytesAsync(programs[0])).Should().Equal(Program);
        Directory.GetFiles(_machine.Cache).Should().Equal(programs[0]);
    }

    [Fact]
    public async Task A_program_with_a_wrong_hash_leaves_nothing_behind()
    {
        var (packed, identity) = Pack();
        var unpacking = () => new PackedCli(packed, identity with { ProgramSha256 = new string('0', 64) }).UnpackAsync(_machine.Cache);

        (await unpacking.Should().ThrowAsync<LocalServerException>()).WithMessage($"{packed} is damaged*");

        Directory.GetFiles(_machine.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_unpacks_without_end_is_given_up()
    {
        var (packed, identity) = Pack();
        var unpacking = () => new PackedCli(packed, identity with { MaxProgramBytes = 1_000_000 }).UnpackAsync(_machine.Cache);

        (await unpacking.Should().ThrowAsync<LocalServerException>()).WithMessage("*more than 1000000 bytes*");

        Directory.GetFiles(_machine.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task The_packed_file_of_this_repository_is_the_one_that_its_README_describes()
    {
        var folder = Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "dev", "temporal-cli");
        var readme = await File.ReadAllTextAsync(Path.Combine(folder, "README.md"));

        var packed = await File.ReadAllBytesAsync(Path.Combine(folder, PackedCliIdentity.Current.FileName));

        Convert.ToHexStringLower(SHA256.HashData(packed)).Should().Be(PackedCliIdentity.Current.PackedSha256);
        readme.Should().Contain(PackedCliIdentity.Current.PackedSha256).And.Contain(PackedCliIdentity.Current.ProgramSha256);
    }

    public void Dispose() => _machine.Dispose();

    private (string Path, PackedCliIdentity Identity) Pack()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(Program);
        var path = _machine.AddFile("program.br", packed.ToArray());
        return (path, new PackedCliIdentity("program.br", "program", Hash(packed.ToArray()), Hash(Program), 10_000_000));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
