using Mono.Cecil;

namespace LoanApproval.UnitTests.Architecture;

// Reads what the top-level statements of an assembly use. ArchUnitNET ignores their class, because it is generated.
internal static class TopLevelStatements
{
    public static IReadOnlySet<string> UsedNamespaces(string assemblyPath)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        return module.GetType("Program") is { } program
            ? WithNested(program).SelectMany(UsedTypes).SelectMany(Parts).Select(NamespaceOf).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }

    // Lambdas and asynchronous methods are nested types.
    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => [type, .. type.NestedTypes.SelectMany(WithNested)];

    private static IEnumerable<TypeReference> UsedTypes(TypeDefinition type)
    {
        var bodies = type.Methods.Where(method => method.HasBody).Select(method => method.Body).ToList();
        return type.Fields.Select(field => field.FieldType)
            .Concat(bodies.SelectMany(body => body.Variables).Select(variable => variable.VariableType))
            .Concat(bodies.SelectMany(body => body.Instructions).Select(instruction => instruction.Operand).SelectMany(OperandTypes));
    }

    private static IEnumerable<TypeReference> OperandTypes(object operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    // A generic type and its arguments.
    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type is GenericInstanceType generic
            ? [type.GetElementType(), .. generic.GenericArguments.SelectMany(Parts)] : [type.GetElementType()];

    private static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;
}
