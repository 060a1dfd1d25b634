using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>Gives templates an accepted deviation.</summary>
internal static class WaiverModel
{
    public static TemplateModel Of(DocumentWaiver waiver, IModelFormat format) => new TemplateModel()
        .AddWord("kind", waiver.Kind, format)
        .Add("check", waiver.Check)
        .Add("target", waiver.Target is null ? null : format.Text(waiver.Target))
        .Add("until", waiver.Until.Text)
        .Add("until_iso", waiver.Until.Iso)
        .Add("is_expired", waiver.IsExpired)
        .AddWord("severity_text", waiver.Severity is { } severity ? format.Words.Of(severity) : null, format)
        .Add("justification", format.Text(waiver.Justification))
        .Add("approved_by", format.Text(waiver.ApprovedBy))
        .Add("approved_on", waiver.ApprovedOn.Text);
}
