using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>An accepted deviation, shown at its control: who checks sees what was agreed, and until when.</summary>
internal static class WaiverPanel
{
    public static Panel Of(DocumentWaiver waiver, Words words)
    {
        var place = (waiver.Check, waiver.Target) switch
        {
            ({ } check, { } target) => words.Format("paper.waiver-check-target", check, target),
            ({ } check, null) => words.Format("paper.waiver-check", check),
            (null, { } target) => words.Format("paper.on-target", target),
            (null, null) => "",
        };
        var severity = waiver.Severity is { } changed ? words.Format("paper.counts-instead", words.Of(changed)) : "";
        IReadOnlyList<Inline> text =
        [
            Inline.Bold(words.Format(waiver.IsExpired ? "paper.waiver-expired" : "paper.waived-until", waiver.Until.Text)),
            words.Format("paper.waiver", place, waiver.Kind, severity, waiver.Justification, waiver.ApprovedBy, waiver.ApprovedOn.Text),
        ];
        return new Panel(new Paragraph(text) { Style = HandoutStyles.Expect, SpaceAfter = 0 }) { Padding = 3 };
    }
}
