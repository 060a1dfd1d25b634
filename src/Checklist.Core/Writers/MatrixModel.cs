using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>Gives templates the profiles of a catalog side by side.</summary>
/// <param name="addressOf">The start of another profile's output as this page links it.</param>
internal sealed class MatrixModel(IModelFormat format, Func<DocumentProfile, string?> addressOf)
{
    public TemplateModel Of(ProfileMatrix matrix) => new TemplateModel()
        .Add("whole", Profile(matrix.Whole))
        .Add("profiles", matrix.Profiles, Profile)
        .Add("groups", matrix.Rows.GroupBy(row => row.Group, StringComparer.Ordinal).Select(group => new TemplateModel()
            .Add("title", format.Text(group.Key))
            .Add("rows", group.Select(Row))));

    public TemplateModel Profile(DocumentProfile profile) => new TemplateModel()
        .Add("id", profile.Id)
        .Add("title", format.Text(profile.Title))
        .AddProse("summary", "summary_inline", profile.Summary, format)
        .Add("active_count", profile.ActiveCount)
        .Add("is_current", profile.IsCurrent)
        .Add("address", addressOf(profile));

    private TemplateModel Row(MatrixRow row) => new TemplateModel()
        .Add("label", format.Text(row.Control.Label))
        .Add("title", format.Text(row.Control.Title))
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Control, row.Control.Id)))
        .Add("is_withdrawn", row.IsWithdrawn)
        .Add("cells",
            row.Cells.Select(
                cell => new TemplateModel().Add("is_in", cell != MatrixCell.Out).Add("is_altered", cell == MatrixCell.Altered)));
}
