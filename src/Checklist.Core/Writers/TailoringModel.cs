using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>Gives templates what a profile left out and changed.</summary>
internal sealed class TailoringModel(IModelFormat format)
{
    /// <summary>For whom the document is, and how much of the catalog it holds.</summary>
    public static TemplateModel? Head(ChecklistDocument document, IModelFormat format) => document.Tailoring is not { } tailoring
        ? null
        : new TemplateModel()
            .Add("id", tailoring.ProfileId)
            .Add("title", format.Text(tailoring.Title))
            .Add("catalog_count", tailoring.CatalogCount)
            .Add("excluded_count", tailoring.ExcludedControls.Count());

    public TemplateModel? Of(ChecklistDocument document) => document.Tailoring is not { } tailoring
        ? null
        : Head(document, format)!
            .AddProse("summary", "summary_inline", tailoring.Summary, format)
            .Add("rule", tailoring.Rule is null ? null : format.Text(tailoring.Rule))
            .Add("decision", tailoring.Decision is null ? null : Decision(tailoring.Decision))
            .Add("excluded", tailoring.Excluded, Exclusion)
            .Add("alterations", tailoring.Alterations, Alteration)
            .Add("not_applicable", tailoring.NotApplicable, NotApplicable);

    public TemplateModel Decision(DocumentDecision decision) => new TemplateModel()
        .Add("source", format.Text(decision.Source))
        .Add("reason", format.Text(decision.Reason))
        .Add("authority", decision.Authority.Length == 0 ? null : format.Text(decision.Authority));

    private TemplateModel Exclusion(DocumentExclusion exclusion) => new TemplateModel()
        .Add("rule", exclusion.Rule is null ? null : format.Text(exclusion.Rule))
        .Add("does_not_apply", exclusion.IsByCondition)
        .Add("decision", Decision(exclusion.Decision))
        .AddWord("remark_title", exclusion.RemarkTitle(format.Words), format)
        .Add("controls", exclusion.Controls.Select(excluded => new TemplateModel()
            .Add("anchor", HeldTargets.AnchorOfExcluded(excluded.Control.Id))
            .Add("label", format.Text(excluded.Control.Label))
            .Add("title", format.Text(excluded.Control.Title))
            .AddWord("severity_text", format.Words.Of(excluded.Severity), format)
            .Add("is_withdrawn", excluded.IsWithdrawn)));

    private TemplateModel NotApplicable(DocumentItemExclusion exclusion) => new TemplateModel()
        .Add("framework", format.Text(exclusion.Framework.Name))
        .Add("decision", Decision(exclusion.Decision))
        .Add("items", exclusion.Items.Select(item => new TemplateModel()
            .Add("id", format.Text(item.Id))
            .Add("title", item.Title is null ? null : format.Text(item.Title))));

    private TemplateModel Alteration(DocumentAlteration alteration) => new TemplateModel()
        .Add("label", format.Text(alteration.Control.Label))
        .Add("title", format.Text(alteration.Control.Title))
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Control, alteration.Control.Id)))
        .Add("what", format.Text(alteration.What))
        .Add("is_added", alteration.Kind == AlterationKind.Added)
        .Add("is_removed", alteration.Kind == AlterationKind.Removed)
        .Add("before", alteration.Before is null ? null : format.Text(alteration.Before))
        .Add("after", alteration.After is null ? null : format.Text(alteration.After))
        .AddProse("text", "text_inline", alteration.Text, format)
        .Add("decision", Decision(alteration.Decision));
}
