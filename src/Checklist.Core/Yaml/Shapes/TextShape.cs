namespace Checklist.Core.Yaml.Shapes;

public sealed class TextShape(TextKind kind) : Shape
{
    public TextKind Kind { get; } = kind;

    public override string Noun => Kind switch
    {
        TextKind.Line or TextKind.Prose or TextKind.Code => "a text",
        TextKind.Id or TextKind.CatalogId => "an id",
        TextKind.Date => "a date",
        TextKind.Version => "a version",
        TextKind.Url => "an address",
        TextKind.Language => "a language tag",
        TextKind.Color => "a color",
        TextKind.Path => "a path",
        _ => throw new InvalidOperationException($"no noun for {Kind}"),
    };
}
