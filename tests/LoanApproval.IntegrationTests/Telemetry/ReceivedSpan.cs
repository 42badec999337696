namespace LoanApproval.IntegrationTests.Telemetry;

// A span as a collector receives it.
public sealed record ReceivedSpan(string Service, ProtobufMessage Message)
{
    public string TraceId { get; } = Message.Hex(1);

    public string SpanId { get; } = Message.Hex(2);

    public string ParentId { get; } = Message.Hex(4);

    public string Name { get; } = Message.Text(5);

    public IReadOnlyDictionary<string, string> Attributes { get; } = Message.Attributes(9);

    public int Events { get; } = Message.Count(11);

    public IReadOnlyList<string> LinkedTraces { get; } = [.. Message.Messages(13).Select(link => link.Hex(1))];

    public TimeSpan Duration { get; } = TimeSpan.FromTicks((long)(Message.Number(8) - Message.Number(7)) / 100);

    public override string ToString() =>
        $"{Service} {Name} {SpanId}<{ParentId} {string.Join(' ', Attributes.Select(a => $"{a.Key}={a.Value}"))} {Status}";

    public string Status { get; } = string.Join(' ', Message.Messages(15).Select(status => status.Text(2)));
}
