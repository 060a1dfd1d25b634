using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>
/// Short texts that were set lately: the words of boxes, lines and bullets come again with every control, and most texts of a form are such
/// words.
/// </summary>
internal sealed class LabelTable
{
    private const int Longest = 32; // characters
    private const int Size = 256; // labels that collide are set again

    private readonly SetText?[] labels = new SetText?[Size];

    /// <summary>The label that a paragraph consists of, or null.</summary>
    public static string? LabelOf(IReadOnlyList<Inline> content) =>
        content.Count == 1 && content[0] is TextInline { Text: { Length: <= Longest } text } ? text : null;

    /// <summary>Where a label is, or the place for it.</summary>
    /// <param name="isKnown">It is there, in this style and width.</param>
    public ref SetText? Place(string label, TextStyle style, double width, out bool isKnown)
    {
        ref var place = ref labels[Hash(label, style, width) % Size];
        isKnown = place is { } found && found.Width == width && ReferenceEquals(found.Style, style) && found.Text.Text == label;
        return ref place;
    }

    /// <summary>The same in each run, as that of the platform is not.</summary>
    private static uint Hash(string label, TextStyle style, double width)
    {
        var hash = (uint)(width * 100) + (uint)(style.Size * 1000);
        foreach (var character in label)
        {
            hash = (hash ^ character) * 0x01000193;
        }

        return hash ^ (hash >> 15);
    }
}
