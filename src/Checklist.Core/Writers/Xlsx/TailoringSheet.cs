using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>What the profile left out and changed, with its reasons: to read, not to fill in.</summary>
internal sealed class TailoringSheet(ChecklistDocument document, DocumentTailoring tailoring, PaperSize paper)
{
    public const string Name = "form.sheet-tailoring";

    private static readonly IReadOnlyList<(string Title, double Width)> Columns =
        [("common.what", 12), ("common.control", 14), ("common.title", 40), ("common.before", 30), ("common.now", 30), ("common.why", 52),
            ("sheet.decided", 26)];

    public Sheet Build() =>
        new(document.Words[Name], [.. Columns.Select(column => new SheetColumn(column.Width))],
            [Head(), .. tailoring.Excluded.SelectMany(Excluded), .. tailoring.Alterations.Select(Altered),
                .. tailoring.NotApplicable.SelectMany(NotApplicable)])
        {
            HasHead = true,
            IsLandscape = true,
            Words = document.Words,
            IsLetter = paper == PaperSize.Letter,
            Header = (document.Title, document.Classification ?? "",
                document.Version is null ? "" : document.Words.Format("common.version-of", document.Version)),
            Footer = $"{document.Id} {document.ShortDigest}",
        };

    private IReadOnlyList<Cell> Head() => [.. Columns.Select(column => new Cell(CellStyle.Head, document.Words[column.Title]))];

    private IEnumerable<IReadOnlyList<Cell>> Excluded(DocumentExclusion exclusion) => exclusion.Controls.Select(excluded =>
        Row(document.Words["common.left-out"], excluded.Control,
            excluded.IsWithdrawn ? document.Words["common.withdrawn"] : document.Words.Of(excluded.Severity),
                document.Words["sheet.not-in-profile"],
            exclusion.Decision, exclusion.Rule));

    private IReadOnlyList<Cell> Altered(DocumentAlteration alteration)
    {
        var text = alteration.Text is null ? null : PlainProse.Render(alteration.Text);
        var before = alteration.Kind == AlterationKind.Removed ? text : alteration.Before;
        var after = alteration.Kind == AlterationKind.Added
            ? text
            : alteration.Kind == AlterationKind.Removed ? document.Words["tailoring.removed-in-sentence"] : alteration.After;
        return Row(alteration.What, alteration.Control, before, after, alteration.Decision, null);
    }

    private IEnumerable<IReadOnlyList<Cell>> NotApplicable(DocumentItemExclusion exclusion) => exclusion.Items.Select(item =>
        Row(document.Words["verdict.not-applicable"], new ControlLink(item.Id, item.Id,
            $"{item.Title} ({exclusion.Framework.Name})".TrimStart()), null,
            document.Words["sheet.does-not-apply"], exclusion.Decision, null));

    private IReadOnlyList<Cell> Row(
        string what, ControlLink control, string? before, string? after, DocumentDecision decision, string? rule) =>
    [
        new(CellStyle.Label, what),
        new(CellStyle.Strong, control.Label),
        new(CellStyle.Text, control.Title),
        new(CellStyle.Text, before),
        new(CellStyle.Text, after),
        new(CellStyle.Text, rule is null ? decision.Reason : document.Words.Format("sheet.selected", decision.Reason, rule)),
        new(CellStyle.Text, decision.Authority.Length == 0 ? decision.Source : $"{decision.Authority}; {decision.Source}"),
    ];
}
