using Checklist.Core.Documents;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>An accepted deviation, shown at its control: who checks sees what was agreed, and until when.</summary>
internal static class WaiverPanel
{
    public static Panel Of(DocumentWaiver waiver)
    {
        var where = $"{(waiver.Check is null ? "" : $" for check {waiver.Check}")}{(waiver.Target is null ? "" : $" on {waiver.Target}")}";
        var severity = waiver.Severity is { } changed ? $", {Wording.Of(changed)} counts instead" : "";
        IReadOnlyList<Inline> text =
        [
            Inline.Bold($"{(waiver.IsExpired ? "Waiver expired after" : "Waived until")} {waiver.Until.Text}"),
            $"{where} ({waiver.Kind}{severity}). {waiver.Justification} Approved by {waiver.ApprovedBy} on {waiver.ApprovedOn.Text}.",
        ];
        return new Panel(new Paragraph(text) { Style = HandoutStyles.Expect, SpaceAfter = 0 }) { Padding = 3 };
    }
}
