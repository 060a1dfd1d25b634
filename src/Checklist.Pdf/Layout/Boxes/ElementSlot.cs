using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>The element of a block: made when its first part is drawn, and the same for all further parts.</summary>
internal sealed class ElementSlot(StructureRole role)
{
    private StructureElement? element;

    public HeaderScope Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public bool IsNumbered { get; init; }

    public string? AlternativeText { get; init; }

    public PrintedField? Printed { get; init; }

    public bool IsCell => role is StructureRole.TD or StructureRole.TH or StructureRole.LBody;

    public StructureElement Open(StructureElement parent)
    {
        if (element is null)
        {
            element = parent.Add(role);
            element.Scope = Scope;
            element.ColumnSpan = ColumnSpan;
            element.IsNumbered = IsNumbered;
            element.Printed = Printed;
            if (AlternativeText is not null)
            {
                element.AlternativeText = AlternativeText;
            }
        }

        return element;
    }
}
