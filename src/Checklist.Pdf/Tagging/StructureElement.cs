namespace Checklist.Pdf.Tagging;

/// <summary>One element of the structure tree: what a part of the document means, apart from how it looks.</summary>
public sealed class StructureElement
{
    private readonly StructureTree tree;
    private StructureKid[] kids = [];
    private int kidCount;
    private int taken;
    private ElementTexts? texts; // most elements have none

    internal StructureElement(StructureTree tree, StructureElement? parent, StructureRole role, int id)
    {
        this.tree = tree;
        Parent = parent;
        Role = role;
        Id = id;
    }

    public StructureRole Role { get; }

    /// <summary>Spoken instead of a picture; required for <see cref="StructureRole.Figure"/>.</summary>
    public string? AlternativeText
    {
        get => texts?.Alternative;
        set => Texts.Alternative = value;
    }

    /// <summary>For a figure: the area that it covers, from the lower left corner of its page upwards.</summary>
    public Area? Bounds
    {
        get => texts?.Bounds;
        set => Texts.Bounds = value;
    }

    /// <summary>The text that the content stands for, when the glyphs do not say it.</summary>
    public string? ActualText
    {
        get => texts?.Actual;
        set => Texts.Actual = value;
    }

    public string? Title
    {
        get => texts?.Title;
        set => Texts.Title = value;
    }

    /// <summary>A BCP 47 tag; null for the language of what is around.</summary>
    public string? Language
    {
        get => texts?.Language;
        set => Texts.Language = value;
    }

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

    private ElementTexts Texts => texts ??= new ElementTexts();

    /// <summary>Adds an element below this one, after those it has.</summary>
    public StructureElement Add(StructureRole role)
    {
        var element = tree.Create(this, role);
        Append(new StructureKid(StructureKidKind.Element, element.Id, 0, element));
        return element;
    }

    internal void AddMarkedContent(int page, int number) => Append(new StructureKid(StructureKidKind.MarkedContent, number, page, null));

    internal void AddObject(int page, int annotation) => Append(new StructureKid(StructureKidKind.Annotation, annotation, page, null));

    /// <summary>The next of the kids that were not taken yet, null when there is none; it is held no longer.</summary>
    internal StructureElement? TakeKid()
    {
        while (taken < kidCount)
        {
            ref var kid = ref kids[taken++];
            if (kid.Element is { } element)
            {
                kid = kid with { Element = null };
                return element;
            }
        }

        return null;
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

/// <summary>What few elements say of themselves.</summary>
internal sealed class ElementTexts
{
    public string? Alternative { get; set; }

    public string? Actual { get; set; }

    public string? Title { get; set; }

    public string? Language { get; set; }

    public Area? Bounds { get; set; }
}

/// <summary>Below an element: another element, a piece of page content by its number, or an annotation.</summary>
internal readonly record struct StructureKid(StructureKidKind Kind, int Value, int Page, StructureElement? Element);

internal enum StructureKidKind
{
    Element,
    MarkedContent,
    Annotation,
}
