using System.IO.Compression;
using System.Security.Cryptography;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.UnitTests.DevHost;

public sealed class PackedCliTests : IDisposable
{
    private static readonly byte[] _program = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 31 % 251))];

    private readonly TestMachine _machine = new();

    [Fact]
    public async Task Program_is_unpacked_and_executable()
    {
        var (packed, identity) = Pack();

        var program = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);

        (await File.ReadAllBytesAsync(program)).Should().Equal(_program);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(program).Should().HaveFlag(UnixFileMode.UserExecute);
        Directory.GetFiles(_machine.Cache).Should().Equal(program);
    }

    [Fact]
    public async Task Unpacked_program_is_reused_without_the_packed_file()
    {
        var (packed, identity) = Pack();
        var first = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);
        File.Delete(packed);

        var second = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);

        second.Should().Be(first);
    }

    [Fact]
    public async Task Modified_program_in_the_cache_is_unpacked_again()
    {
        var (packed, identity) = Pack();
        var program = await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);
        await File.WriteAllBytesAsync(program, _program[..1000]);

        await new PackedCli(packed, identity).UnpackAsync(_machine.Cache);

        (await File.ReadAllBytesAsync(program)).Should().Equal(_program);
    }

    [Fact]
    public async Task Concurrent_unpacking_returns_the_complete_program()
    {
        var (packed, identity) = Pack();

        var programs = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => new PackedCli(packed, identity).UnpackAsync(_machine.Cache))));

        programs.Distinct().Should().ContainSingle();
        (await File.ReadAllBytesAsync(programs[0])).Should().Equal(_program);
        Directory.GetFiles(_machine.Cache).Should().Equal(programs[0]);
    }

    [Fact]
    public async Task Program_with_a_wrong_hash_leaves_no_file()
    {
        var (packed, identity) = Pack();
        var unpacking = () => new PackedCli(packed, identity with { ProgramSha256 = new string('0', 64) }).UnpackAsync(_machine.Cache);

        (await unpacking.Should().ThrowAsync<LocalServerException>()).WithMessage($"{packed} is damaged*");

        Directory.GetFiles(_machine.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task Unpacking_stops_at_the_maximum_size()
    {
        var (packed, identity) = Pack();
        var unpacking = () => new PackedCli(packed, identity with { MaxProgramBytes = 1_000_000 }).UnpackAsync(_machine.Cache);

        (await unpacking.Should().ThrowAsync<LocalServerException>()).WithMessage("*more than 1000000 bytes*");

        Directory.GetFiles(_machine.Cache).Should().BeEmpty();
    }

    [Fact]
    public async Task Packed_file_of_the_repository_matches_its_README()
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
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(_program);
        var path = _machine.AddFile("program.br", packed.ToArray());
        return (path, new PackedCliIdentity("program.br", "program", Hash(packed.ToArray()), Hash(_program), 10_000_000));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
