namespace Checklist.Pdf.Tagging;

/// <summary>One element of the structure tree: what a part of the document means, apart from how it looks.</summary>
public sealed class StructureElement
{
    private readonly StructureTree tree;
    private StructureKid[] kids = [];
    private int kidCount;
    private int taken;

    internal StructureElement(StructureTree tree, StructureElement? parent, StructureRole role, int id)
    {
        this.tree = tree;
        Parent = parent;
        Role = role;
        Id = id;
    }

    public StructureRole Role { get; }

    /// <summary>Spoken instead of a picture; required for <see cref="StructureRole.Figure"/>.</summary>
    public string? AlternativeText { get; set; }

    /// <summary>For a figure: the area that it covers, from the lower left corner of its page upwards.</summary>
    public Area? Bounds { get; set; }

    /// <summary>The text that the content stands for, when the glyphs do not say it.</summary>
    public string? ActualText { get; set; }

    public string? Title { get; set; }

    /// <summary>A BCP 47 tag; null for the language of what is around.</summary>
    public string? Language { get; set; }

    /// <summary>For <see cref="StructureRole.TH"/>.</summary>
    public HeaderScope Scope { get; set; }

    /// <summary>For table cells; at least 1.</summary>
    public int ColumnSpan { get; set; } = 1;

    /// <summary>For <see cref="StructureRole.L"/>: whether its labels are numbers.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>For <see cref="StructureRole.Form"/>: a field that is only printed; null for one to fill in.</summary>
    public PrintedField? Printed { get; set; }

    internal StructureElement? Parent { get; }

    internal int Id { get; }

    internal bool IsClosed { get; set; }

    internal ReadOnlySpan<StructureKid> Kids => kids.AsSpan(0, kidCount);

    /// <summary>Adds an element below this one, after those it has.</summary>
    public StructureElement Add(StructureRole role)
    {
        var element = tree.Create(this, role);
        Append(new StructureKid(StructureKidKind.Element, element.Id, 0, element));
        return element;
    }

    internal void AddMarkedContent(int page, int number) => Append(new StructureKid(StructureKidKind.MarkedContent, number, page, null));

    internal void AddObject(int page, int annotation) => Append(new StructureKid(StructureKidKind.Annotation, annotation, page, null));

    /// <summary>The kids added since the last call; they are held no longer.</summary>
    internal IEnumerable<StructureElement> TakeKids()
    {
        for (; taken < kidCount; taken++)
        {
            if (kids[taken].Element is { } element)
            {
                kids[taken] = kids[taken] with { Element = null };
                yield return element;
            }
        }
    }

    private void Append(StructureKid kid)
    {
        if (IsClosed)
        {
            throw new InvalidOperationException($"the structure element {Role} is closed already");
        }

        if (kidCount == kids.Length)
        {
            Array.Resize(ref kids, kidCount == 0 ? 1 : kidCount * 2);
        }

        kids[kidCount++] = kid;
    }
}

/// <summary>Below an element: another element, a piece of page content by its number, or an annotation.</summary>
internal readonly record struct StructureKid(StructureKidKind Kind, int Value, int Page, StructureElement? Element);

internal enum StructureKidKind
{
    Element,
    MarkedContent,
    Annotation,
}
