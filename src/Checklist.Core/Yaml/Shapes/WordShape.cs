namespace Checklist.Core.Yaml.Shapes;

/// <summary>One word of a fixed list.</summary>
public sealed class WordShape(params IReadOnlyList<string> words) : Shape
{
    public IReadOnlyList<string> Words { get; } = words;

    public override string Noun => "a word";
}
