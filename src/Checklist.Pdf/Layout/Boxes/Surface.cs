using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>The page that boxes are drawn on. As an artifact, nothing drawn gets into the structure tree.</summary>
internal sealed class Surface(PdfPage page, Theme theme, FieldMode fields, Action<HeadingMark, PdfPage, double> noteHeading)
{
    public PdfPage Page => page;

    public Theme Theme => theme;

    public FieldMode Fields => fields;

    public bool IsArtifact { get; private set; }

    public StructureElement Open(ElementSlot? slot, StructureElement parent) => slot is null || IsArtifact ? parent : slot.Open(parent);

    /// <summary>Begins the content of an element.</summary>
    public Marks Begin(StructureElement element) => IsArtifact ? page.Artifact(isPagination: true) : page.Tag(element);

    /// <summary>Begins the lines of a field: what is drawn is the field itself where it is only printed, and below it otherwise.</summary>
    public Marks BeginPrinted(StructureElement form) =>
        IsArtifact || fields == FieldMode.Fillable ? page.Artifact() : page.Tag(form);

    /// <summary>Puts a field into its element, to fill in or as print.</summary>
    public void AddField(FormField field, Area area, StructureElement form)
    {
        if (IsArtifact)
        {
            return;
        }

        if (fields == FieldMode.Fillable)
        {
            page.AddField(field, area, form);
            return;
        }

        form.Printed = new PrintedField(PrintedFieldKind.Text, field.Description);
    }

    public void PlaceAsArtifact(Box box, double x, double y, StructureElement parent)
    {
        var was = IsArtifact;
        IsArtifact = true;
        box.Place(this, x, y, parent);
        IsArtifact = was;
    }

    public void NoteHeading(HeadingMark mark, double y)
    {
        if (!IsArtifact)
        {
            noteHeading(mark, page, y);
        }
    }
}
