using System.Collections.Concurrent;

namespace Checklist.Core.Templates;

/// <summary>
/// The names of all models that were filled in one order. A build makes many thousand models of few kinds; with the names
/// kept here, a model is a list of values, a sixth of what a dictionary of its own takes.
/// </summary>
internal sealed class ModelShape
{
    private static readonly Lazy<Dictionary<string, int>> Numbers = new(() => Places(CompiledTemplates.Names));

    private readonly string[] names;
    private readonly ConcurrentDictionary<string, ModelShape> longer = new(concurrencyLevel: 1, capacity: 1, StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, int>> places;
    private ushort[]? placesByNumber; // one more than the place; 0 for a name that is not here
    private ModelShape? usual; // nearly every shape is continued in one way only

    private ModelShape(string[] names)
    {
        this.names = names;
        places = new Lazy<Dictionary<string, int>>(() => Places(names));
    }

    public static ModelShape Empty { get; } = new([]);

    public IReadOnlyList<string> Names => names;

    /// <summary>The names with one more at the end.</summary>
    public ModelShape With(string name)
    {
        if (usual is { } next && ReferenceEquals(next.names[^1], name))
        {
            return next;
        }

        var found = longer.GetOrAdd(name, static (added, before) => new ModelShape([.. before, added]), names);
        usual ??= found;
        return found;
    }

    /// <summary>-1 for a name that is not here.</summary>
    public int IndexOf(string name) => places.Value.TryGetValue(name, out var place) ? place : -1;

    /// <summary>The same by the number that compiled templates have for a name.</summary>
    public int PlaceOf(int number) => (placesByNumber ?? PlacesByNumber())[number] - 1;

    /// <summary>Made once for each shape: what a compiled template names, it finds without looking for it.</summary>
    private ushort[] PlacesByNumber()
    {
        var found = new ushort[CompiledTemplates.Names.Length];
        for (var index = 0; index < names.Length; index++)
        {
            if (Numbers.Value.TryGetValue(names[index], out var number))
            {
                found[number] = checked((ushort)(index + 1));
            }
        }

        return placesByNumber = found;
    }

    private static Dictionary<string, int> Places(string[] names)
    {
        var byName = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            byName[names[index]] = index; // of two, the later counts
        }

        return byName;
    }
}

/// <summary>A name that templates can use of a thing.</summary>
/// <param name="Kind">The path of the thing in the file format, as in <c>control.remediation</c>.</param>
/// <param name="Name">As in <c>severity_text</c>.</param>
public readonly record struct ModelName(string Kind, string Name);
