using System.Text;
using LoanApproval.Starter.Cli;

namespace LoanApproval.UnitTests.Starter;

public sealed class InputFileTests
{
    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "utf-16", "utf-16 big endian"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_is_read_without_its_byte_order_mark(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with a mark" => new UTF8Encoding(true),
            "utf-16" => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        using var source = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("{\"applicantId\": \"Zoë\"}")]);
        (await InputFile.TextAsync(source, CancellationToken.None)).Should().Be("{\"applicantId\": \"Zoë\"}");
    }

    [Fact]
    public async Task Text_of_more_than_a_million_characters_is_rejected()
    {
        using var source = new MemoryStream(new byte[1_000_001]);
        (await FluentActions.Awaiting(() => InputFile.TextAsync(source, CancellationToken.None)).Should().ThrowAsync<StarterException>())
            .Which.ExitCode.Should().Be(ExitCodes.Usage);
    }

    [Fact]
    public async Task Missing_file_is_named() => (await FailureAsync("/no/such/file.json"))
        .Should().Match<StarterException>(e => e.ExitCode == ExitCodes.Usage && e.Message == "No such file: /no/such/file.json");

    [Fact]
    public async Task Folder_is_rejected_as_an_input_file() =>
        (await FailureAsync(Path.GetTempPath())).Message.Should().EndWith("is a folder.");

    private static async Task<StarterException> FailureAsync(string path) =>
        (await FluentActions.Awaiting(() => InputFile.ReadAsync(path, stream => InputFile.TextAsync(stream, CancellationToken.None)))
            .Should().ThrowAsync<StarterException>())
            .Which;
}
