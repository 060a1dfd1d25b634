using Checklist.Pdf.Forms;

namespace Checklist.Pdf.Layout;

/// <summary>A box to tick with its label: a check box of its own, or one answer of a radio group.</summary>
public sealed record TickBox
{
    public TickBox(CheckBox field, string label)
    {
        Field = field;
        Label = label;
    }

    public TickBox(RadioGroup group, RadioOption option)
    {
        Field = group;
        Option = option;
        Label = option.Label;
    }

    public FormField Field { get; }

    /// <summary>For a radio group.</summary>
    public RadioOption? Option { get; }

    /// <summary>Shown beside the box; may be empty.</summary>
    public string Label { get; }
}
