using System.Text;
using Google.Protobuf;
using Temporalio.Api.Common.V1;

namespace LoanApproval.IntegrationTests.Input;

// Invalid arguments that a client in another language, the HTTP API or a script can send.
public static class RawPayloads
{
    private static ByteString Plain { get; } = ByteString.CopyFromUtf8("json/plain");

    public static IReadOnlyDictionary<string, Payload[]> Invalid { get; } = new Dictionary<string, Payload[]>
    {
        ["no argument"] = [],
        ["no metadata"] = [new() { Data = ByteString.CopyFromUtf8("{}") }],
        ["empty encoding"] = [Encoded("", "{}")],
        ["encrypted"] = [Encoded("binary/encrypted", "\u0001\u0002")],
        ["unknown encoding"] = [Encoded("json/unknown", "{}")],
        ["large encoding"] = [Encoded(new string('<', 100_000), "{}")],
        ["bytes"] = [Encoded("binary/plain", "{}")],
        ["protobuf"] = [Encoded("json/protobuf", "{}")],
        ["nothing"] = [Encoded("binary/null", "")],
        ["null"] = [Json("null")],
        ["number"] = [Json("42")],
        ["list"] = [Json("[1,2]")],
        ["incomplete JSON"] = [Json("{")],
        ["invalid UTF-8"] = [new() { Metadata = { ["encoding"] = Plain }, Data = ByteString.CopyFrom([(byte)'"', 0xff, (byte)'"']) }],
        ["deeply nested"] = [Json(new string('[', 10_000) + new string(']', 10_000))],
        ["lone surrogate"] = [Json("\"\\ud800\"")],
        ["lone surrogate as a name"] = [Json("""{"\ud800":1,"\ud800":2}""")],
        ["large string"] = [Json(JsonSerializer.Serialize(new string('n', 1_900_000)))],
        ["large string of escaped characters"] = [Json($"\"{new string('<', 500_000)}\"")],
        ["large name"] = [Json($$"""{"{{new string('<', 500_000)}}":1,"{{new string('<', 500_000)}}":2}""")],
        ["large value"] = [Json($$"""{"applicationId":"{{new string('<', 1_900_000)}}"}""")],
        ["many documents"] = [Json($$"""{"documentIds":[{{string.Join(',', Enumerable.Repeat("\"<\"", 100))}}]}""")],
    };

    public static Payload Json(string json) =>
        new() { Metadata = { ["encoding"] = Plain }, Data = ByteString.CopyFrom(Encoding.UTF8.GetBytes(json)) };

    private static Payload Encoded(string encoding, string data) =>
        new() { Metadata = { ["encoding"] = ByteString.CopyFromUtf8(encoding) }, Data = ByteString.CopyFromUtf8(data) };
}
