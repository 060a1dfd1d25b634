using Definition = Markdig.Extensions.Footnotes.Footnote;

namespace Checklist.Core.Prose;

/// <summary>Numbers footnotes in the order in which the text refers to them. One that nothing refers to is not printed.</summary>
internal sealed class FootnoteNumbers
{
    private readonly Dictionary<Definition, int> numbers = [];

    /// <summary>In order; grows while notes are converted that refer to further notes.</summary>
    public List<Definition> Definitions { get; } = [];

    public int NumberOf(Definition definition)
    {
        if (!numbers.TryGetValue(definition, out var number))
        {
            Definitions.Add(definition);
            number = Definitions.Count;
            numbers.Add(definition, number);
        }

        return number;
    }
}
