using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Pdf;
using Checklist.Pdf.Layout;
using CodeBlock = Checklist.Pdf.Layout.CodeBlock;
using ListBlock = Checklist.Pdf.Layout.ListBlock;
using ListItem = Checklist.Pdf.Layout.ListItem;

namespace Checklist.Core.Writers.Handout;

/// <summary>What is below the work in the guide: why, how to repair it, what it relates to. Other editions have cleared it.</summary>
internal sealed class ReadingLayout(Sheet sheet)
{
    private static readonly double LabelColumn = Length.Millimetres(26);

    private readonly PdfProse prose = sheet.Prose;

    public IEnumerable<Block> Blocks(ChecklistItem item) => Parts(item)
        .Where(part => part.Content.Count > 0)
        .Select((part, index) => new Columns(
            new Column(ColumnWidth.Fixed(LabelColumn),
                new Paragraph(Inline.Bold(part.Label)) { Style = HandoutStyles.Small, SpaceAfter = 0 }) { Top = 1.5 },
            new Column(ColumnWidth.Share(), part.Content))
        {
            Gap = HandoutStyles.Gutter,
            SpaceBefore = index == 0 ? 8 : 2,
            SpaceAfter = 2,
        });

    private IEnumerable<(string Label, IReadOnlyList<Block> Content)> Parts(ChecklistItem item)
    {
        foreach (var reading in item.Reading)
        {
            yield return (reading.Field.LabelIn(sheet.Words), prose.Blocks(reading.Prose));
        }

        yield return (sheet.Words["common.remediation"], Remediation(item.Remediation));
        yield return (sheet.Words["control.typical-evidence"], Evidence(item.TypicalEvidence));
        yield return (sheet.Words["control.mappings"], [.. item.Mappings.Select(mapping => Line(Mapping(mapping)))]);
        yield return (sheet.Words["control.read-on"], Links(item));
        yield return (sheet.Words["common.tags"], Optional(item.Tags.Count == 0 ? null : string.Join(", ", item.Tags)));
        yield return (sheet.Words["control.id"], Optional(item.Label == item.Id || !sheet.IsGuide ? null : item.Id));
        yield return (
            sheet.Words["common.since"], Optional(item.Since is null ? null : sheet.Words.Format("common.version-of", item.Since)));
        yield return (sheet.Words["control.changes"], [.. item.Changes.Select(change => Line(Declared(change)))]);
        foreach (var extension in item.Extensions)
        {
            yield return (extension.Key, Optional(extension.Text));
        }
    }

    private static string Mapping(DocumentMapping mapping) =>
        $"{mapping.Framework.Name}: {string.Join(", ", mapping.Ids)}{(mapping.Relation is null ? "" : $" ({mapping.Relation})")}";

    private string Declared(RecordedChange change)
    {
        var note = change.Note is null ? "" : $": {change.Note}";
        var version = sheet.Words.Format("common.version-of", change.Version);
        return $"{version}, {sheet.Words.Of(change.Kind)}{note}{(change.By is null ? "" : $" ({change.By})")}";
    }

    private static IReadOnlyList<Block> Optional(string? text) => text is null ? [] : [Line(text)];

    private IReadOnlyList<Block> Evidence(IReadOnlyList<ProseDocument> evidence) =>
        evidence.Count == 0 ? [] : [new ListBlock([.. evidence.Select(one => new ListItem(prose.Blocks(one)))])];

    private IReadOnlyList<Block> Remediation(DocumentRemediation? remediation)
    {
        if (remediation is null)
        {
            return [];
        }

        IReadOnlyList<Block> command = remediation.Command is null
            ? []
            : [Line(remediation.Command.ShellName) with { KeepWithNext = true }, new CodeBlock(remediation.Command.Run)];
        return [.. prose.Blocks(remediation.Text), .. command,
            .. remediation.NeedsReboot ? new Block[] { Line(sheet.Words["common.needs-a-restart"]) } : []];
    }

    private IReadOnlyList<Block> Links(ChecklistItem item)
    {
        IReadOnlyList<Block> guide = item.Guide is null
            ? []
            : [new Paragraph(
                sheet.Words["paper.in-the-guide"],
                sheet.LinkTo(new ProseTarget(ProseTargetKind.Chapter, item.Guide.ChapterId, item.Guide.Anchor), item.Guide.Title))
                {
                    SpaceAfter = 1,
                }];
        IReadOnlyList<Block> references = item.References.Count == 0
            ? []
            : [Line(sheet.Words.Format("paper.references-of",
                string.Join(", ", item.References.Select(reference => $"[{reference.Number}] {reference.Title}"))))];
        return
        [
            .. guide,
            .. Controls(sheet.Words["paper.requires"], item.Requires),
            .. Controls(sheet.Words["paper.related"], item.Related),
            .. Controls(sheet.Words["control.replaces"], item.Replaces),
            .. references,
        ];
    }

    private IReadOnlyList<Block> Controls(string word, IReadOnlyList<ControlLink> links)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var inlines = links.SelectMany(link => new Inline[]
        {
            ", ", sheet.LinkTo(new ProseTarget(ProseTargetKind.Control, link.Id), $"{link.Label} {link.Title}"),
        });
        return [new Paragraph([$"{word}: ", .. inlines.Skip(1)]) { SpaceAfter = 1 }];
    }

    private static Paragraph Line(string text) => new(text) { SpaceAfter = 1 };
}
