using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Checklist.TestSupport;

/// <summary>
/// Which types of an assembly name which others of it, read from what the compiler made: base types, members, bodies, attributes. So a
/// type of an enclosing namespace counts, which needs no <c>using</c>. Constants do not: the compiler puts their values in.
/// </summary>
public sealed class TypeUses : ISignatureTypeProvider<int, int>
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly MetadataReader reader;
    private readonly HashSet<(string User, string Used)> pairs = [];
    private readonly string user = "";

    private TypeUses(PEReader file)
    {
        reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            user = NameOf(handle);
            AddType(reader.GetTypeDefinition(handle), file);
        }
    }

    /// <summary>Pairs of full names, of the types that are in files: what is inside of one counts as it.</summary>
    public static IReadOnlyList<(string User, string Used)> In(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var uses = new TypeUses(file);
        var root = assembly.GetName().Name!;
        return [.. uses.pairs.Where(pair => pair.User != pair.Used && IsOf(pair.User, root) && IsOf(pair.Used, root)).Order()];
    }

    /// <summary>
    /// Folders that name each other, in a circle, as in <c>A -> B</c>. What a folder and the folders in it have with each other is their
    /// own affair: a reader and its rules are one thing.
    /// </summary>
    public static IReadOnlyList<string> CirclesIn(Assembly assembly)
    {
        var edges = In(assembly)
            .Select(pair => (From: FolderOf(pair.User), To: FolderOf(pair.Used)))
            .Distinct()
            .Where(edge => !IsInside(edge.From, edge.To) && !IsInside(edge.To, edge.From))
            .ToList();
        var next = edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var circles = edges.Where(edge => Reached(edge.To, next).Contains(edge.From));
        return [.. circles.Select(edge => $"{edge.From} -> {edge.To}").Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Stack<string>(reached);
        while (open.TryPop(out var folder))
        {
            foreach (var other in next[folder].Where(reached.Add))
            {
                open.Push(other);
            }
        }

        return reached;
    }

    private static string FolderOf(string type) => type[..type.LastIndexOf('.')];

    private static bool IsInside(string folder, string other) =>
        folder == other || folder.StartsWith(other + ".", StringComparison.Ordinal);

    private static bool IsOf(string type, string root) =>
        type.StartsWith(root + ".", StringComparison.Ordinal) && !type.Contains('<', StringComparison.Ordinal);

    private void AddType(TypeDefinition type, PEReader file)
    {
        Add(type.BaseType);
        AddAttributes(type.GetCustomAttributes());
        foreach (var handle in type.GetInterfaceImplementations())
        {
            Add(reader.GetInterfaceImplementation(handle).Interface);
        }

        AddConstraints(type.GetGenericParameters());
        foreach (var handle in type.GetFields())
        {
            var field = reader.GetFieldDefinition(handle);
            field.DecodeSignature(this, 0);
            AddAttributes(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetMethods())
        {
            AddMethod(reader.GetMethodDefinition(handle), file);
        }
    }

    private void AddMethod(MethodDefinition method, PEReader file)
    {
        method.DecodeSignature(this, 0);
        AddAttributes(method.GetCustomAttributes());
        AddConstraints(method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, 0);
        }

        foreach (var region in body.ExceptionRegions.Where(region => !region.CatchType.IsNil))
        {
            Add(region.CatchType);
        }

        AddBody(body.GetILReader());
    }

    private void AddBody(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            short value = code.ReadByte();
            value = value == 0xfe ? unchecked((short)(0xfe00 | code.ReadByte())) : value;
            switch (Codes[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Add(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            Add(reader.GetCustomAttribute(handle).Constructor);
        }
    }

    private void AddConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(handle => reader.GetGenericParameter(handle).GetConstraints()))
        {
            Add(reader.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(EntityHandle handle)
    {
        switch (handle.IsNil ? HandleKind.ModuleDefinition : handle.Kind)
        {
            case HandleKind.TypeDefinition:
                pairs.Add((user, NameOf((TypeDefinitionHandle)handle)));
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, 0);
                break;
            case HandleKind.FieldDefinition:
                Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                reader.GetFieldDefinition((FieldDefinitionHandle)handle).DecodeSignature(this, 0);
                break;
            case HandleKind.MethodDefinition:
                Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Add(reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                Add(reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
                reader.GetMethodSpecification((MethodSpecificationHandle)handle).DecodeSignature(this, 0);
                break;
            default:
                break; // a type of another assembly
        }
    }

    /// <summary>Of the type that is in a file.</summary>
    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? NameOf(outer)
            : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    int ISimpleTypeProvider<int>.GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return 0;
    }

    int ISignatureTypeProvider<int, int>.GetTypeFromSpecification(
        MetadataReader metadata, int genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return 0;
    }

    int IConstructedTypeProvider<int>.GetArrayType(int elementType, ArrayShape shape) => 0;

    int IConstructedTypeProvider<int>.GetByReferenceType(int elementType) => 0;

    int IConstructedTypeProvider<int>.GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    int IConstructedTypeProvider<int>.GetPointerType(int elementType) => 0;

    int ISZArrayTypeProvider<int>.GetSZArrayType(int elementType) => 0;

    int ISignatureTypeProvider<int, int>.GetFunctionPointerType(MethodSignature<int> signature) => 0;

    int ISignatureTypeProvider<int, int>.GetGenericMethodParameter(int genericContext, int index) => 0;

    int ISignatureTypeProvider<int, int>.GetGenericTypeParameter(int genericContext, int index) => 0;

    int ISignatureTypeProvider<int, int>.GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    int ISignatureTypeProvider<int, int>.GetPinnedType(int elementType) => 0;

    int ISimpleTypeProvider<int>.GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    int ISimpleTypeProvider<int>.GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => 0;
}
