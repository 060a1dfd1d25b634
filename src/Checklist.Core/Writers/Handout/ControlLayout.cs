using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// One control on paper: id and title, who it is for in one line, statement, checks with their boxes in one column down the page, lines to
/// write on.
/// </summary>
internal sealed class ControlLayout(Sheet sheet)
{
    private const double HeavyRule = 2.25;
    private const double LightRule = 0.75;
    private const double ChangeBar = 2.5;

    private readonly PdfProse prose = sheet.Prose;
    private readonly CheckLayout checks = new(sheet);
    private readonly RecordLayout record = new(sheet);
    private readonly ReadingLayout reading = new(sheet);
    private readonly CodeLayout code = new(sheet);
    private readonly IReadOnlyList<Block> heads = sheet.Document.Targets.Count > 1 ? [] : [AnswerLayout.Heads(sheet.Words)];

    public Group Control(ChecklistItem item)
    {
        try
        {
            return GroupOf(item);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, null, "control", item.Id))
        {
            throw;
        }
    }

    private Group GroupOf(ChecklistItem item)
    {
        var isHeavy = item.Severity is ControlSeverity.Critical or ControlSeverity.High && !item.IsWithdrawn;
        var work = new Group(
        [
            new Rule { Width = isHeavy ? HeavyRule : LightRule, SpaceAfter = 3, KeepWithNext = true },
            .. Head(item),
            .. Checks(item),
            .. item.IsWithdrawn ? [] : new[] { record.Record(item) },
        ])
        {
            KeepTogether = true,
            ContinuedBy = Continued(item),
        };
        IReadOnlyList<Block> read = [.. reading.Blocks(item)];
        return new Group([work, .. read.Count == 0 ? [] : new[] { new Group(read) { Continued = [sheet.Words.Format("paper.continued",
            item.Label)] } }])
        {
            Role = StructureRole.Sect,
            Bar = item.Change is null ? 0 : ChangeBar,
            KeepTogether = read.Count == 0,
            Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Control, item.Id)),
            SpaceBefore = 9,
            SpaceAfter = 5,
        };
    }

    /// <summary>The statement is as wide as the text of the checks; a code is above their boxes.</summary>
    private IReadOnlyList<Block> Head(ChecklistItem item)
    {
        IReadOnlyList<Block> text = [.. Remarks(item), .. Statement(item)];
        var picture = code.OfControl(item);
        return picture.Count == 0
            ? [Title(item), .. Facts(item), .. text.Count == 0 ? [] : new[] { Beside(item, text, []) }]
            : [Beside(item, [Title(item), .. Facts(item), .. text], picture)];
    }

    /// <summary>What a reader has to know before the statement.</summary>
    internal IReadOnlyList<Block> Remarks(ChecklistItem item) =>
    [
        .. Change(item.Change),
        .. State(item),
        .. item.Waivers.Select(waiver => WaiverPanel.Of(waiver, sheet.Words)),
        .. item.Condition is { } condition ? new Block[] { checks.When(condition) } : [],
    ];

    private static Columns Beside(ChecklistItem item, IReadOnlyList<Block> text, IReadOnlyList<Block> picture) => new(
        new Column(ColumnWidth.Share(), text),
        new Column(ColumnWidth.Fixed(HandoutStyles.AnswerColumn), picture))
    {
        Gap = HandoutStyles.Gutter,
        KeepWithNext = !item.IsWithdrawn,
        SpaceAfter = 1,
    };

    /// <summary>The id is part of the heading: who moves from heading to heading hears both.</summary>
    private Heading Title(ChecklistItem item) =>
        new(sheet.SectionLevel + 1, new StyledInline([item.Label]) { IsMono = true, Scale = 0.8 }, $"   {item.Title}")
        {
            Style = HandoutStyles.ControlTitle,
            OutlineTitle = $"{item.Label} {item.Title}",
            SpaceBefore = 0,
            SpaceAfter = 3,
        };

    /// <summary>
    /// Severity, and after it keyword, levels, roles and platforms, as far as the source has them and the edition prints them.
    /// </summary>
    private IEnumerable<Block> Facts(ChecklistItem item)
    {
        if (item.IsWithdrawn)
        {
            return [];
        }

        IReadOnlyList<Inline> change = item.SeverityNote is { } note ? [note] : [];
        IReadOnlyList<Inline> keyword = item.Keyword is { } word ? [Inline.Bold(sheet.Words.Of(word))] : [];
        var entries = item.Levels.Concat(item.Roles).Concat(item.Platforms).Select(entry => (Inline)entry.Title);
        var words = change.Concat(keyword).Concat(entries).SelectMany(inline => new[] { " · ", inline }).Skip(1).ToList();
        IEnumerable<Column> rest = words.Count == 0
            ? []
            : [new Column(ColumnWidth.Share(), new Paragraph(words) { Style = HandoutStyles.Small, SpaceAfter = 0 }) { Top = 1.5 }];
        IEnumerable<Column> mark = item.Severity is { } severity && sheet.Words.Of(severity) is { } grave
            ? [new Column(ColumnWidth.Fixed(SeverityMark.Width(grave)), SeverityMark.Box(severity, grave))]
            : [];
        IReadOnlyList<Column> columns = [.. mark, .. rest];
        return columns.Count == 0 ? [] :
        [
            new Columns(columns)
            {
                Gap = 6,
                KeepWithNext = true,
                SpaceAfter = 3,
            },
        ];
    }

    /// <summary>A control that is its own check has its statement beside the boxes.</summary>
    private IReadOnlyList<Block> Statement(ChecklistItem item) =>
        item.Checks is [{ IsWholeControl: true }] ? [] : prose.Blocks(item.Statement);

    private IEnumerable<Block> Checks(ChecklistItem item)
    {
        var firstVerdict = item.Checks.FirstOrDefault(check => check.Answer == AnswerKind.Verdict);
        var blocks = item.Checks.Select(check => checks.Check(item, check, HasManyTargets || ReferenceEquals(check, firstVerdict)))
            .ToList();
        return blocks.Select(
            (block, index) => index == blocks.Count - 1
                ? block with { KeepWithNext = true }
                : block); // the lines to write on are below a check
    }

    private bool HasManyTargets => sheet.Document.Targets.Count > 1;

    /// <summary>The heads of the boxes again; boxes of several targets have their own each time.</summary>
    private Columns Continued(ChecklistItem item) => new(
        new Column(ColumnWidth.Share(),
            new Paragraph(Inline.Italic(sheet.Words.Format("paper.continued", item.Label))) { Style = HandoutStyles.Tiny, SpaceAfter = 0 }),
        new Column(ColumnWidth.Fixed(HandoutStyles.AnswerColumn), heads))
    {
        Gap = HandoutStyles.Gutter,
        SpaceAfter = 2,
    };

    private IReadOnlyList<Block> Change(ItemChange? change)
    {
        if (change is null)
        {
            return [];
        }

        var words = change.IsNew ? "" : $": {string.Join(", ", change.Words)}";
        return [new Paragraph(Inline.Bold(sheet.Words.Format(change.IsNew ? "paper.new-since" : "paper.changed-since", change.Since)),
            words)
        {
            Style = HandoutStyles.Small,
            SpaceAfter = 3,
        }];
    }

    private IReadOnlyList<Block> State(ChecklistItem item)
    {
        var replaced = item.ReplacedBy.Count == 0 ? "" : sheet.Words.Format("paper.replaced-by",
            string.Join(", ", item.ReplacedBy.Select(link => link.Label)));
        IReadOnlyList<Inline>? text = item.State switch
        {
            ControlState.Active => null,
            ControlState.Draft => [Inline.Bold(sheet.Words["control.draft"]), sheet.Words["paper.not-in-force-yet"]],
            ControlState.Deprecated => [Inline.Bold(sheet.Words["control.deprecated"]),
                sheet.Words.Format("paper.still-in-force", replaced)],
            ControlState.Withdrawn => [Inline.Bold(sheet.Words["control.not-applicable-here"]),
                sheet.Words.Format("paper.was-withdrawn", replaced)],
            _ => throw new InvalidOperationException($"no words for {item.State}"),
        };
        return text is null ? [] : [new Panel(new Paragraph(text) { Style = HandoutStyles.Expect, SpaceAfter = 0 }) { Padding = 3 }];
    }
}
