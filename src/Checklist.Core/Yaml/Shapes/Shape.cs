namespace Checklist.Core.Yaml.Shapes;

/// <summary>
/// What a place in a file may hold. The tables of shapes are the one definition of a file format: the checker, the
/// JSON Schema and the manual's reference are all made from them.
/// </summary>
public abstract class Shape
{
    private protected Shape()
    {
    }

    /// <summary>Words for people; anything else is compared or run, and may hold no character that nobody sees.</summary>
    public virtual bool IsForPeople => false;

    /// <summary>As a message names it, with its article: <c>a list of texts</c>.</summary>
    public abstract string Noun { get; }
}

/// <summary>A text of one kind.</summary>
public sealed class TextShape(TextKind kind) : Shape
{
    public TextKind Kind { get; } = kind;

    /// <summary>
    /// Whether <c>{{ x }}</c> may be in a line or value: because it is replaced, or because it is what a person wrote down.
    /// </summary>
    public bool MayHoldBraces { get; init; }

    public override bool IsForPeople => Kind is TextKind.Line or TextKind.Prose or TextKind.Note;

    public override string Noun => Kind switch
    {
        TextKind.Line or TextKind.Value or TextKind.Prose or TextKind.Note or TextKind.Code => "a text",
        TextKind.Id or TextKind.CatalogId => "an id",
        TextKind.Date => "a date",
        TextKind.Moment => "a date, or a date with its time",
        TextKind.Version => "a version",
        TextKind.Url => "an address",
        TextKind.Language => "a language tag",
        TextKind.Color => "a color",
        TextKind.Path => "a path",
        _ => throw new InvalidOperationException($"no noun for {Kind}"),
    };
}

/// <summary>One word of a fixed list.</summary>
public sealed class WordShape(params IReadOnlyList<string> words) : Shape
{
    public IReadOnlyList<string> Words { get; } = words;

    public override string Noun => "a word";
}

/// <summary>A number, with bounds where it has some.</summary>
/// <param name="isInteger">Fractions are refused.</param>
public sealed class NumberShape(bool isInteger, long? minimum = null, long? maximum = null) : Shape
{
    public bool IsInteger { get; } = isInteger;

    public long? Minimum { get; } = minimum;

    public long? Maximum { get; } = maximum;

    public override string Noun => IsInteger ? "a whole number" : "a number";
}

/// <summary>A yes or no.</summary>
public sealed class BooleanShape : Shape
{
    public override string Noun => "`true` or `false`";
}

/// <summary>Whatever the author likes: kept as it is.</summary>
/// <param name="isMapping">A mapping of any keys; otherwise any value.</param>
/// <param name="isForPeople">Whether its texts are words for people.</param>
public sealed class AnyShape(bool isMapping, bool isForPeople = true) : Shape
{
    public bool IsMapping { get; } = isMapping;

    public override bool IsForPeople { get; } = isForPeople;

    public override string Noun => IsMapping ? "a mapping" : "a value";
}

/// <summary>A list whose entries have one shape.</summary>
public sealed class ListShape(Shape item) : Shape
{
    public Shape Item { get; } = item;

    public override string Noun => "a list";
}

/// <summary>A short form written as a scalar, or the full form.</summary>
public sealed class EitherShape(Shape scalar, Shape full) : Shape
{
    public Shape Scalar { get; } = scalar;

    public Shape Full { get; } = full;

    /// <summary>The form in which a node is written. A short form may be a mapping where the full one is a list.</summary>
    public Shape For(YamlNode node) => node is YamlScalar || (node is YamlMapping && Scalar is MappingShape) ? Scalar : Full;

    public override string Noun => $"{Scalar.Noun} or {Full.Noun}";
}

/// <summary>A mapping with known keys. The fields are given by a function because groups hold groups.</summary>
/// <param name="name">In messages: <c>unknown key in control</c>; also its name in the JSON Schema.</param>
public sealed class MappingShape(string name, Func<IReadOnlyList<FieldShape>> fields) : Shape
{
    private readonly Lazy<IReadOnlyList<FieldShape>> fields = new(fields);
    private readonly Lazy<Dictionary<string, FieldShape>> fieldsByKey = new(
        () => fields().ToDictionary(field => field.Key, StringComparer.Ordinal));

    public string Name { get; } = name;

    /// <summary>Keys that start with <c>x-</c> are kept.</summary>
    public bool AllowsOwnKeys { get; init; }

    public IReadOnlyList<FieldShape> Fields => fields.Value;

    public override string Noun => "a mapping";

    public FieldShape? Find(string key) => fieldsByKey.Value.GetValueOrDefault(key);
}

/// <summary>One key of a mapping.</summary>
/// <param name="Description">One sentence for editors and the manual, Markdown.</param>
/// <param name="Default">What holds without the key, or null where nothing does.</param>
public sealed record FieldShape(string Key, Shape Shape, string Description, string? Default = null)
{
    public bool IsRequired { get; init; }
}
