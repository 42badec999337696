using System.Runtime.CompilerServices;

namespace LoanApproval.Starter.Cli;

// The examples of each command, without the words that start the program.
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, IReadOnlyList<string>> Known = [];

    public static IReadOnlyList<string> Of(Command command) => Known.TryGetValue(command, out var examples) ? examples : [];

    public static TCommand WithExamples<TCommand>(this TCommand command, params IReadOnlyList<string> examples)
        where TCommand : Command
    {
        Known.AddOrUpdate(command, examples);
        return command;
    }
}
