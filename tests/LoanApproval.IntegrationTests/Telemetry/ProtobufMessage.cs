using System.Text;
using Google.Protobuf;

namespace LoanApproval.IntegrationTests.Telemetry;

// A protobuf message without its schema: the values of each field number.
public sealed class ProtobufMessage
{
    private readonly ILookup<int, object> _fields;

    public ProtobufMessage(byte[] bytes)
    {
        var fields = new List<(int Number, object Value)>();
        using var input = new CodedInputStream(bytes);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            fields.Add((WireFormat.GetTagFieldNumber(tag), WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.Fixed32 => input.ReadFixed32(),
                _ => input.ReadBytes().ToByteArray(),
            }));
        }
        _fields = fields.ToLookup(field => field.Number, field => field.Value);
    }

    public IEnumerable<ProtobufMessage> Messages(int field) => _fields[field].Cast<byte[]>().Select(bytes => new ProtobufMessage(bytes));

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    public string Hex(int field) => Convert.ToHexStringLower(Bytes(field));

    public ulong Number(int field) => _fields[field].OfType<ulong>().FirstOrDefault();

    public int Count(int field) => _fields[field].Count();

    // Reads a list of key and value, as OpenTelemetry writes attributes.
    public IReadOnlyDictionary<string, string> Attributes(int field) => Messages(field).ToDictionary(
        attribute => attribute.Text(1),
        attribute => attribute.Messages(2).Select(value =>
            value.Count(1) > 0 ? value.Text(1) : value.Number(3).ToString(CultureInfo.InvariantCulture)).FirstOrDefault(""));

    private byte[] Bytes(int field) => _fields[field].OfType<byte[]>().FirstOrDefault() ?? [];
}
