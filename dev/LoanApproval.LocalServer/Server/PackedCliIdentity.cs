namespace LoanApproval.LocalServer.Server;

// Only a program with these hashes is run. Larger files are not unpacked.
public sealed record PackedCliIdentity(string FileName, string ProgramName, string PackedSha256, string ProgramSha256, long MaxProgramBytes)
{
    // The official CLI 1.9.1 (server 1.32.0, Web UI 2.54.1). dev/temporal-cli/README.md describes its origin.
    public static PackedCliIdentity Current { get; } = new(
        "temporal-1.9.1-linux-x64.br",
        "temporal-1.9.1",
        "a6aca4c05f696f9de2755184cfbd091cff2c8f3f4f09447c808034512f9a74bd",
        "712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0",
        256 * 1024 * 1024);
}
