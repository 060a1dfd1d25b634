using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>Gives templates an accepted deviation.</summary>
internal static class WaiverModel
{
    public static TemplateModel Of(DocumentWaiver waiver, IModelFormat format) => new TemplateModel()
        .Add("kind", waiver.Kind)
        .Add("check", waiver.Check)
        .Add("target", waiver.Target is null ? null : format.Text(waiver.Target))
        .Add("until", waiver.Until.Text)
        .Add("until_iso", waiver.Until.Iso)
        .Add("is_expired", waiver.IsExpired)
        .Add("severity_text", waiver.Severity is { } severity ? Wording.Of(severity) : null)
        .Add("justification", format.Text(waiver.Justification))
        .Add("approved_by", format.Text(waiver.ApprovedBy))
        .Add("approved_on", waiver.ApprovedOn.Text);
}
