using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>What the profile left out and changed, with its reasons: to read, not to fill in.</summary>
internal sealed class TailoringSheet(ChecklistDocument document, DocumentTailoring tailoring, PaperSize paper)
{
    public const string Name = "Left out and changed";

    private static readonly IReadOnlyList<(string Title, double Width)> Columns =
        [("What", 12), ("Control", 14), ("Title", 40), ("Before", 30), ("Now", 30), ("Why", 52), ("Decided", 26)];

    public Sheet Build() =>
        new(Name, [.. Columns.Select(column => new SheetColumn(column.Width))],
            [Head(), .. tailoring.Excluded.SelectMany(Excluded), .. tailoring.Alterations.Select(Altered),
                .. tailoring.NotApplicable.SelectMany(NotApplicable)])
        {
            HasHead = true,
            IsLandscape = true,
            IsLetter = paper == PaperSize.Letter,
            Header = (document.Title, document.Classification ?? "", document.Version is null ? "" : $"Version {document.Version}"),
            Footer = $"{document.Id} {document.ShortDigest}",
        };

    private static IReadOnlyList<Cell> Head() => [.. Columns.Select(column => new Cell(CellStyle.Head, column.Title))];

    private static IEnumerable<IReadOnlyList<Cell>> Excluded(DocumentExclusion exclusion) => exclusion.Controls.Select(excluded =>
        Row("Left out", excluded.Control, excluded.IsWithdrawn ? "withdrawn" : Wording.Of(excluded.Severity), "not in this profile",
            exclusion.Decision, exclusion.Rule));

    private static IReadOnlyList<Cell> Altered(DocumentAlteration alteration)
    {
        var text = alteration.Text is null ? null : PlainProse.Render(alteration.Text);
        var before = alteration.Kind == AlterationKind.Removed ? text : alteration.Before;
        var after = alteration.Kind == AlterationKind.Added
            ? text
            : alteration.Kind == AlterationKind.Removed ? "removed" : alteration.After;
        return Row(alteration.What, alteration.Control, before, after, alteration.Decision, null);
    }

    private static IEnumerable<IReadOnlyList<Cell>> NotApplicable(DocumentItemExclusion exclusion) => exclusion.Items.Select(item =>
        Row("Not applicable", new ControlLink(item.Id, item.Id, $"{item.Title} ({exclusion.Framework.Name})".TrimStart()), null,
            "does not apply", exclusion.Decision, null));

    private static IReadOnlyList<Cell> Row(
        string what, ControlLink control, string? before, string? after, DocumentDecision decision, string? rule) =>
    [
        new(CellStyle.Label, what),
        new(CellStyle.Strong, control.Label),
        new(CellStyle.Text, control.Title),
        new(CellStyle.Text, before),
        new(CellStyle.Text, after),
        new(CellStyle.Text, rule is null ? decision.Reason : $"{decision.Reason} (Selected: {rule})"),
        new(CellStyle.Text, decision.Authority.Length == 0 ? decision.Source : $"{decision.Authority}; {decision.Source}"),
    ];
}
