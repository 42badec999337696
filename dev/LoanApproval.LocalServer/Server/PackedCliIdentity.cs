namespace LoanApproval.LocalServer.Server;

/// <summary>Which packed program we accept: nothing else is ever run.</summary>
/// <param name="FileName">The packed file.</param>
/// <param name="ProgramName">The program's name in the cache, without its hash.</param>
/// <param name="PackedSha256">The hash of the packed file, lower-case hexadecimal.</param>
/// <param name="ProgramSha256">The hash of the program.</param>
/// <param name="MaxProgramBytes">More than this is not unpacked.</param>
public sealed record PackedCliIdentity(string FileName, string ProgramName, string PackedSha256, string ProgramSha256, long MaxProgramBytes)
{
    /// <summary>The official CLI 1.9.1 (server 1.32.0, Web UI 2.54.1); its origin is written down in <c>dev/temporal-cli/README.md</c>.</summary>
    public static PackedCliIdentity Current { get; } = new(
        "temporal-1.9.1-linux-x64.br",
        "temporal-1.9.1",
        "a6aca4c05f696f9de2755184cfbd091cff2c8f3f4f09447c808034512f9a74bd",
        "712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0",
        256 * 1024 * 1024);
}
