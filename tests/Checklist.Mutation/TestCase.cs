using System.Collections;
using System.Globalization;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace Checklist.Mutation;

/// <summary>A test of Core with the values it is given, run in this process and on this thread.</summary>
internal sealed class TestCase(string name, MethodInfo method, object?[] values)
{
    private const string Root = "Checklist.Core.Tests.";

    private static readonly Assembly Tests = Assembly.Load("Checklist.Core.Tests");
    private static readonly Dictionary<string, IReadOnlyList<TestCase>> Known = new(StringComparer.Ordinal);

    /// <summary>`class.method#row`, the class with its namespace below `Checklist.Core.Tests`.</summary>
    public string Name => name;

    /// <summary>Those in classes that are in these folders of the tests.</summary>
    public static List<TestCase> Find(IReadOnlyCollection<string> folders)
    {
        var types = Tests.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false }
                && folders.Any(folder => type.FullName!.StartsWith(Root + folder + ".", StringComparison.Ordinal)));
        return [.. types.SelectMany(type => type.GetMethods()).Where(IsTest).SelectMany(Of)];
    }

    /// <summary>The one of this name; null where its values cannot be made.</summary>
    public static TestCase? Named(string name)
    {
        var hash = name.LastIndexOf('#');
        var dot = name.LastIndexOf('.', hash);
        var row = int.Parse(name[(hash + 1)..], CultureInfo.InvariantCulture);
        try
        {
            if (!Known.TryGetValue(name[..hash], out var cases))
            {
                var method = Tests.GetType(Root + name[..dot])!.GetMethods()
                    .Single(method => method.Name == name[(dot + 1)..hash] && IsTest(method));
                Known.Add(name[..hash], cases = [.. Of(method)]);
            }

            return row < cases.Count ? cases[row] : null;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    /// <summary>Null when it passes, else what it threw.</summary>
    public async Task<Exception?> Run()
    {
        object? instance = null;
        try
        {
            instance = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
            await Finish(method.Invoke(instance, BindingFlags.OptionalParamBinding, null, values, null));
            return null;
        }
        catch (Exception thrown)
        {
            return thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes().OfType<IFactAttribute>().Any(fact => fact.Skip is null);

    private static IEnumerable<TestCase> Of(MethodInfo method) =>
        Rows(method)
            .Select((values, row) => new TestCase($"{method.DeclaringType!.FullName![Root.Length..]}.{method.Name}#{row}", method, values));

    private static Task Finish(object? result) => result switch
    {
        Task task => task,
        ValueTask task => task.AsTask(),
        _ => Task.CompletedTask,
    };

    private static IEnumerable<object?[]> Rows(MethodInfo method)
    {
        if (method.GetCustomAttributes().All(attribute => attribute is not DataAttribute))
        {
            return [[]];
        }

        var inline = method.GetCustomAttributes<InlineDataAttribute>().Select(attribute => attribute.Data);
        var members = method.GetCustomAttributes<MemberDataAttribute>().SelectMany(attribute => Rows(attribute, method.DeclaringType!));
        return inline.Concat(members).Select(values => Filled(values, method));
    }

    private static IEnumerable<object?[]> Rows(MemberDataAttribute attribute, Type type)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy;
        var owner = attribute.MemberType ?? type;
        var rows = (IEnumerable?)(owner.GetProperty(attribute.MemberName, Static)?.GetValue(null)
            ?? owner.GetMethod(attribute.MemberName, Static)?.Invoke(null, attribute.Arguments));
        foreach (var row in rows ?? throw new InvalidOperationException($"{owner.Name} has no {attribute.MemberName}"))
        {
            yield return row switch
            {
                ITheoryDataRow values => values.GetData(),
                object?[] values => values,
                _ => [row],
            };
        }
    }

    /// <summary>
    /// Values for parameters that have a default are written out, and those for any number of values put together, as the method is called
    /// by reflection.
    /// </summary>
    private static object?[] Filled(object?[] values, MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters is not [.., var last] || !last.IsDefined(typeof(ParamArrayAttribute))
            || (values.Length == parameters.Length && last.ParameterType.IsInstanceOfType(values[^1])))
        {
            return [.. values, .. Enumerable.Repeat(Type.Missing, parameters.Length - values.Length)];
        }

        var first = values[..(parameters.Length - 1)];
        var rest = Array.CreateInstance(last.ParameterType.GetElementType()!, values.Length - first.Length);
        Array.Copy(values, first.Length, rest, 0, rest.Length);
        return [.. first, rest];
    }
}
