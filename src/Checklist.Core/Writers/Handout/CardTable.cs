using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;
using TableRow = Checklist.Pdf.Layout.TableRow;

namespace Checklist.Core.Writers.Handout;

/// <summary>All controls of the card in one table, so that boxes and titles line up over all groups.</summary>
/// <param name="targets">A column of boxes for each; null for the only one of a card without targets.</param>
internal sealed class CardTable(Sheet sheet, IReadOnlyList<DocumentTarget?> targets)
{
    private readonly ChecklistDocument document = sheet.Document;
    private const int MostBoxes = 8; // side by side; more go on below
    private const double LeastLine = 42; // points to write a word on
    private const double SeverityColumn = 44;

    private static readonly double BoxSide = Length.Millimetres(3.9);
    private static readonly double JudgedBox = BoxSide + 1; // behind a line

    /// <summary>As the legend has them: a failed check and one that nobody looked at are not the same empty box.</summary>
    private readonly Dictionary<string, string> letters = new(StringComparer.Ordinal)
    {
        ["fail"] = sheet.Words["paper.letter-fail"], ["partial"] = sheet.Words["paper.letter-partial"], ["not-applicable"] = "–",
    };

    private static readonly Dictionary<string, string> NoLetters = [];

    private readonly bool hasSeverities = sheet.Document.HasSeverities;

    private int ColumnCount => (hasSeverities ? 3 : 2) + targets.Count;

    public Table Build()
    {
        var items = document.Items.ToList();
        var longestLabel = items.Count == 0 ? 0 : items.Max(item => item.Label.Length);
        var answers = Math.Clamp(items.Count == 0 ? 0 : items.Max(WidthOf), 60, MostBoxes * CellOf("a"));
        return new Table(
            [
                ColumnWidth.Fixed(Math.Clamp((longestLabel * 4.6) + 8, 30, 110)),
                ColumnWidth.Share(),
                .. Rated(ColumnWidth.Fixed(SeverityColumn)),
                .. targets.Select(_ => ColumnWidth.Fixed(answers + 7)),
            ],
            [.. document.Sections.SelectMany(Section)])
        {
            Head = [new TableRow(
                [
                    CoverLayout.HeadCell(sheet.Words["control.id"]),
                    CoverLayout.HeadCell(sheet.Words["common.title"]),
                    .. Rated(CoverLayout.HeadCell(sheet.Words["common.severity"])),
                    .. targets.Select(target => CoverLayout.HeadCell(target?.Title ?? sheet.Words["paper.passed"])),
                ])],
            Padding = 0.8,
            SpaceAfter = 3,
        };
    }

    private static double WidthOf(ChecklistItem item)
    {
        var boxes = item.Checks.Where(HasBox).ToList();
        var cell = boxes.Count == 0 ? 0 : boxes.Max(check => CellOf(check.Id));
        var lines = item.Checks.Where(check => !HasBox(check)).Sum(check => LeastLine + 2 + (check.TakesVerdict ? JudgedBox + 2 : 0));
        return (Math.Min(boxes.Count, MostBoxes) * cell) + lines;
    }

    private IEnumerable<TableRow> Section(ChecklistSection section)
    {
        var active = section.Items.Where(item => !item.IsWithdrawn).ToList();
        var title = new TableCell(new Paragraph(Inline.Bold(section.Title))
        {
            Style = HandoutStyles.CardTitle,
            Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Group, section.Id)),
        })
        {
            IsRowHeader = true,
            ColumnSpan = ColumnCount,
        };
        IEnumerable<TableRow> head = active.Count == 0 ? [] : [new TableRow(title) { MinimumHeight = 16 }];
        return [.. head, .. active.Select(Row), .. section.Sections.SelectMany(Section)];
    }

    private TableRow Row(ChecklistItem item)
    {
        var isHeavy = item.Severity is ControlSeverity.Critical or ControlSeverity.High;
        var severity = sheet.Words.Of(item.Severity) ?? "";
        return new TableRow(
        [
            new TableCell(new Paragraph(Inline.Mono(item.Label)) { Style = HandoutStyles.Tiny }) { IsRowHeader = true },
            new TableCell(new Paragraph(item.Title) { Style = HandoutStyles.CardTitle }),
            .. Rated(new TableCell(new Paragraph(isHeavy ? Inline.Bold(severity) : severity) { Style = HandoutStyles.Tiny })),
            .. targets.Select(target => new TableCell(Answers(item, target))),
        ]);
    }

    /// <summary>A column of severities is only where some control has one.</summary>
    private IEnumerable<T> Rated<T>(T column) => hasSeverities ? [column] : [];

    /// <summary>
    /// In the order of the checks: boxes side by side, and lines where a check asks for a word. What does not fit side by side stands one
    /// below the other.
    /// </summary>
    private Block Answers(ChecklistItem item, DocumentTarget? target)
    {
        var parts = new List<Column>();
        var run = new List<TickBox>();
        foreach (var check in item.Checks)
        {
            if (HasBox(check))
            {
                run.Add(Tick(item, check, target));
                continue;
            }

            AddTicks(parts, run);
            parts.Add(new Column(ColumnWidth.Share(), Write(item, check, target)));
        }

        AddTicks(parts, run);
        return parts.Count == 1 || WidthOf(item) <= MostBoxes * CellOf("a")
            ? new Columns([.. parts]) { Gap = 2, SpaceAfter = 0 }
            : new Group([.. parts.Select(part => new Columns(part) { SpaceAfter = 0 })]) { SpaceAfter = 0 };
    }

    private static void AddTicks(List<Column> columns, List<TickBox> ticks)
    {
        if (ticks.Count > 0)
        {
            var cell = ticks.Max(tick => CellOf(tick.Label));
            var boxes = new TickRow([.. ticks]) { BoxSize = BoxSide, CellWidth = cell, Labels = TickLabels.Beside, SpaceAfter = 0 };
            columns.Add(new Column(ColumnWidth.Fixed(Math.Min(ticks.Count, MostBoxes) * cell), boxes));
            ticks.Clear();
        }
    }

    /// <summary>As wide as the box and its letter; ids of checks that are words have less room than they would like.</summary>
    private static double CellOf(string label) => BoxSide + 4 + Math.Clamp(label.Length * 4.4, 0, 40);

    /// <summary>What is no verdict is written: a box could not hold it.</summary>
    private static bool HasBox(ChecklistCheck check) => check.Answer is AnswerKind.Verdict or AnswerKind.Tick;

    private TickBox Tick(ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var isVerdict = check.Answer == AnswerKind.Verdict;
        var box = new CheckBox(
            AnswerLayout.NameOf(item, check, target), sheet.Words.Format(isVerdict ? "paper.has-passed" : "paper.is-done",
                AnswerLayout.What(sheet.Words, item, check, target)));
        return new TickBox(isVerdict ? box with { OnValue = "pass" } : box, check.Id) { Letters = isVerdict ? letters : NoLetters };
    }

    /// <summary>A line, and behind it a box where nothing but a person judges what is on it.</summary>
    private Block Write(ChecklistItem item, ChecklistCheck check, DocumentTarget? target) => check.TakesVerdict
        ? new Columns(
            new Column(ColumnWidth.Share(), Line(item, check, target)),
            new Column(ColumnWidth.Fixed(JudgedBox), Judged(item, check, target)))
        {
            Gap = 2,
            SpaceAfter = 0,
        }
        : Line(item, check, target);

    private TickRow Judged(ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var name = FieldNames.OfCheck(item.Id, check.Id, target?.Id, FieldNames.Result);
        var box = new CheckBox(name, sheet.Words.Format("paper.value-passes",
            AnswerLayout.What(sheet.Words, item, check, target))) { OnValue = "pass" };
        return new TickRow(new TickBox(box, "") { Letters = letters })
        {
            BoxSize = BoxSide, CellWidth = JudgedBox, Labels = TickLabels.None, SpaceAfter = 0,
        };
    }

    private FieldLine Line(ChecklistItem item, ChecklistCheck check, DocumentTarget? target)
    {
        var what = AnswerLayout.What(sheet.Words, item, check, target);
        var name = AnswerLayout.NameOf(item, check, target);
        FormField field = check.Answer switch
        {
            AnswerKind.Choice => new ChoiceField(name, sheet.Words.Format("paper.choice-for", what), check.Choices)
            {
                ExportValues = [.. check.Choices.Select((_, index) => $"choice-{index + 1}")],
                FontSize = 8,
            },
            AnswerKind.Date => new DateField(name, sheet.Words.Format("paper.date-for", what))
            {
                Format = sheet.Words["paper.date-format"],
                FontSize = 8,
            },
            _ => new TextField(name, sheet.Words.Format("paper.answer-to", what)) { FontSize = 8 },
        };
        return new FieldLine(field, check.Id) { LabelWidth = (check.Id.Length * 4.6) + 4, SpaceAfter = 0 };
    }
}
