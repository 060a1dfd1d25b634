using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout;

/// <summary>Looks of a document. Lengths in points.</summary>
public sealed record Theme
{
    public static Theme Default { get; } = new();

    public TextStyle Body { get; init; } = new(10, 13);

    public TextStyle Small { get; init; } = new(8, 10);

    public TextStyle Code { get; init; } = new(8.5, 11.5) { IsMono = true };

    /// <summary>By level; the last serves for all that follow.</summary>
    public IReadOnlyList<TextStyle> Headings { get; init; } =
    [
        new(20, 24) { IsBold = true },
        new(14, 17) { IsBold = true },
        new(11.5, 14) { IsBold = true },
        new(10, 13) { IsBold = true },
    ];

    /// <summary>Between paragraphs, lists, tables.</summary>
    public double BlockSpacing { get; init; } = 6;

    /// <summary>Between the items of a list.</summary>
    public double ItemSpacing { get; init; } = 2;

    /// <summary>From the bullet to the text of an item.</summary>
    public double ListIndent { get; init; } = 16;

    public Color LinkColor { get; init; } = new(0, 64, 128);

    public bool UnderlinesLinks { get; init; } = true;

    public Color RuleColor { get; init; } = Color.Grey(0.5);

    public double TickSize { get; init; } = Length.Millimetres(6);

    public double TickLineWidth { get; init; } = 0.75;

    /// <summary>From one write-in line to the next.</summary>
    public double WriteLineSpacing { get; init; } = Length.Millimetres(8);

    public Color CodeBackground { get; init; } = Color.Grey(0.95);

    /// <summary>Around code, to the edge of its ground.</summary>
    public double CodePadding { get; init; } = 4;

    public TextStyle HeadingStyle(int level) => Headings[Math.Clamp(level, 1, Headings.Count) - 1];
}
