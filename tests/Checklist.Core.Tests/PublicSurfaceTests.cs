using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Workspaces;
using Checklist.TestSupport;

namespace Checklist.Core.Tests;

/// <summary>What other programs can name of Core, and that none can change what another holds.</summary>
public partial class PublicSurfaceTests
{
    /// <summary>Types that change while they are used, each with the reason.</summary>
    private static readonly Dictionary<string, string> Mutable = new(StringComparer.Ordinal)
    {
        [nameof(DiagnosticBag)] = "collects findings",
        [nameof(Workspace)] = "reads each file when it is first asked for",
    };

    private static readonly IReadOnlyList<Type> Types =
        [.. typeof(Workspace).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void The_public_types_are_as_reviewed() => Snapshot.Verify(string.Concat(Types.Select(type => $"{NameOf(type)}\n")), "txt");

    [Fact]
    public void A_value_of_a_public_type_does_not_change() => Assert.All(
        Types.Where(type => !type.IsEnum && !type.IsInterface && !Mutable.ContainsKey(type.Name)),
        type =>
        {
            var properties = type.GetProperties(); // all that are public, static ones too
            Assert.DoesNotContain(type.GetFields(), field => !field.IsInitOnly && !field.IsLiteral);
            Assert.Empty(properties.Where(CanBeSet).Select(property => property.Name));
            Assert.Empty(properties.Where(property => IsMutableList(property.PropertyType)).Select(property => property.Name));
        });

    [Fact]
    public void A_type_that_may_change_is_one_that_there_is() =>
        Assert.All(Mutable.Keys, name => Assert.Contains(Types, type => type.Name == name));

    /// <summary>The ten types that one steps through; else a debugger shows an error instead of the value.</summary>
    [Fact]
    public void What_a_debugger_shows_is_there()
    {
        var shown = Types.Select(type => (Type: type, Display: type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)))
            .Where(pair => pair.Display is not null).ToList();
        Assert.Equal(10, shown.Count);
        Assert.All(shown, pair => Assert.All(
            DisplayedNames().Matches(pair.Display!.Value!), name => Assert.NotEmpty(pair.Type.GetMember(name.Groups[1].Value))));
    }

    [GeneratedRegex(@"\{([A-Za-z]+)")]
    private static partial Regex DisplayedNames();

    private static bool CanBeSet(PropertyInfo property) => property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <summary>Bytes of files are handed on without a copy.</summary>
    private static bool IsMutableList(Type type) => (type.IsArray && type != typeof(byte[]))
        || (type.IsGenericType
        && Array.IndexOf([typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>)], type.GetGenericTypeDefinition()) >= 0);

    private static string NameOf(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ when type.GetMethod("<Clone>$") is not null => type.IsAbstract ? "abstract record" : "record",
            { IsValueType: true } => "struct",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
        return $"{kind} {type.FullName!["Checklist.Core.".Length..].Replace('+', '.')}";
    }
}
