using Checklist.Pdf.Forms;
using Checklist.Pdf.Syntax;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf;

/// <summary>A page being filled. Finish one before the next is begun.</summary>
public sealed class PdfPage
{
    private readonly PdfDocumentWriter document;
    private readonly List<int> elements = []; // by number of marked content
    private readonly List<int> annotations = [];

    internal PdfPage(PdfDocumentWriter document, PageSize size, int number, int id)
    {
        this.document = document;
        Size = size;
        Number = number;
        Id = id;
        Body = new Canvas(document, size, document.PageContent);
    }

    public PageSize Size { get; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; }

    internal PdfDocumentWriter Document => document;

    internal int Id { get; }

    internal int ParentId { get; set; }

    /// <summary>A second content stream, written when the number of pages is known; 0 for none.</summary>
    internal int RunningId { get; set; }

    /// <summary>For drawing; first say what the marks mean with <see cref="Tag"/> or <see cref="Artifact"/>.</summary>
    public Canvas Body { get; }

    internal IReadOnlyList<int> Elements => elements;

    internal IReadOnlyList<int> Annotations => annotations;

    /// <summary>Marks made until the result is disposed are the content of an element.</summary>
    public Marks Tag(StructureElement element)
    {
        Body.BeginTagged(element, elements.Count);
        element.AddMarkedContent(Id, elements.Count);
        elements.Add(element.Id);
        return new Marks(Body);
    }

    /// <summary>Marks made until the result is disposed mean nothing: rules, backgrounds, page numbers.</summary>
    public Marks Artifact(bool isPagination = false)
    {
        Body.BeginArtifact(isPagination);
        return new Marks(Body);
    }

    /// <summary>Makes an area a link.</summary>
    /// <param name="area">Where to click.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="description">Says where it leads, for those who cannot see it.</param>
    /// <param name="link">The element of role Link that holds the link's text.</param>
    public void AddLink(Area area, LinkTarget target, string description, StructureElement link)
    {
        var buffer = BeginAnnotation(area, link, out var key);
        buffer.Add("/Subtype/Link/Border[0 0 0]/Contents"u8).Text(description).Add("/StructParent "u8).Integer(key);
        target.Write(buffer);
        document.NoteLink(target);
        EndAnnotation(buffer);
    }

    /// <summary>Puts a form field on the page. Draw its box or lines as an artifact, so that paper shows them too.</summary>
    /// <param name="field">The field; its name must be new in the document.</param>
    /// <param name="area">Where it is.</param>
    /// <param name="form">The element of role Form that it belongs to.</param>
    public void AddField(FormField field, Area area, StructureElement form) => document.Forms.Add(this, field, area, form);

    /// <summary>Puts one button of a radio group on the page.</summary>
    /// <param name="group">The group, the same for all of its buttons.</param>
    /// <param name="option">Which of its options.</param>
    /// <param name="area">Where it is.</param>
    /// <param name="form">The element of role Form that it belongs to.</param>
    public void AddRadioButton(RadioGroup group, RadioOption option, Area area, StructureElement form) =>
        document.Forms.Add(this, group, option, area, form);

    /// <summary>Opens an annotation dictionary in the structure tree; its subtype is to be written next.</summary>
    internal ByteBuffer BeginAnnotation(Area area, StructureElement element, out int key, int? reserved = null)
    {
        var id = reserved ?? document.File.Reserve();
        annotations.Add(id);
        element.AddObject(Id, id);
        key = document.Structure.AddParent(element.Id);
        var buffer = document.File.Open(id).Add("<</Type/Annot/F 4/P "u8).Reference(Id).Add("/Rect["u8);
        return buffer.Numbers(area.X, Size.Height - area.Y - area.Height, area.X + area.Width, Size.Height - area.Y).Add("]"u8);
    }

    internal void EndAnnotation(ByteBuffer buffer)
    {
        buffer.Add(">>"u8);
        document.File.Close();
    }
}
