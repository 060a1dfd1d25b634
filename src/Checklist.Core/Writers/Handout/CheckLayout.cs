using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Text;

namespace Checklist.Core.Writers.Handout;

/// <summary>One check on paper: what to do on the left, the boxes on the right; those of several targets in columns below.</summary>
/// <param name="expectation">The look of what is expected, and of when a check applies.</param>
internal sealed class CheckLayout(Sheet sheet, TextStyle? expectation = null)
{
    /// <summary>More targets go on in a further row of columns.</summary>
    private const int TargetsPerRow = 4;

    private readonly TextStyle expectStyle = expectation ?? HandoutStyles.Expect;
    private readonly PdfProse prose = sheet.Prose;
    private readonly IReadOnlyList<DocumentTarget> targets = sheet.Document.Targets;

    /// <summary>What is expected says whether evidence is required; not where a line for its file says so.</summary>
    public bool NamesEvidence { get; init; } = true;

    /// <summary>A check with its fields.</summary>
    /// <param name="hasHeads">Boxes have their words above them.</param>
    public Block Check(ChecklistItem item, ChecklistCheck check, bool hasHeads)
    {
        Block body = targets.Count < 2
            ? Beside(item, check, hasHeads)
            : new Group([Lettered(check, [.. Text(item, check), .. StandsBeside ? [] : Expect(check)]), .. Below(item, check, hasHeads)])
            {
                KeepTogether = true,
            };
        return check.IsWholeControl
            ? body with { SpaceAfter = 2 }
            : new Group(new Rule { Width = 0.35, SpaceBefore = 3, SpaceAfter = 3, KeepWithNext = true }, body)
            {
                KeepTogether = true,
                SpaceAfter = 1,
            };
    }

    private Columns Beside(ChecklistItem item, ChecklistCheck check, bool hasHeads) => new(
        new Column(ColumnWidth.Share(), Lettered(check, [.. Text(item, check), .. Expect(check)])),
        new Column(ColumnWidth.Fixed(HandoutStyles.AnswerColumn),
            AnswerLayout.Answer(sheet.Words, item, check, targets.Count == 0 ? null : targets[0], hasHeads)))
    {
        Gap = HandoutStyles.Gutter,
        SpaceAfter = 1,
    };

    /// <summary>The letter of a check hangs in a narrow column of its own.</summary>
    private static Block Lettered(ChecklistCheck check, IReadOnlyList<Block> content) => check.IsWholeControl
        ? new Group(content) { SpaceAfter = 0 }
        : new Columns(
            new Column(ColumnWidth.Fixed(LetterWidth(check)), new Paragraph(Inline.Bold(check.Id)) { SpaceAfter = 0 }),
            new Column(ColumnWidth.Share(), content))
        {
            Gap = 0,
            SpaceAfter = 1,
        };

    /// <summary>Ids of checks are letters as a rule; where somebody uses words, they have room.</summary>
    private static double LetterWidth(ChecklistCheck check) =>
        Math.Max(HandoutStyles.LetterColumn, Math.Min((check.Id.Length * 6.2) + 5, 90));

    /// <summary>Two columns of boxes leave room for what is expected.</summary>
    private bool StandsBeside => targets.Count == 2;

    private IEnumerable<Block> Below(ChecklistItem item, ChecklistCheck check, bool hasHeads)
    {
        foreach (var row in targets.Chunk(TargetsPerRow))
        {
            var columns = row.Select(target => new Column(
                ColumnWidth.Fixed(HandoutStyles.AnswerColumn),
                new Paragraph(Inline.Bold(target.Title)) { Style = HandoutStyles.Tiny, Alignment = TextAlignment.Center, SpaceAfter = 1 },
                AnswerLayout.Answer(sheet.Words, item, check, target, hasHeads)));
            IEnumerable<Column> space = row.Length < TargetsPerRow
                ? [new Column(
                    ColumnWidth.Share(), StandsBeside ? [new Group([.. Expect(check)]) { Indent = HandoutStyles.LetterColumn }] : [])]
                : [];
            yield return new Columns([.. space, .. columns]) { Gap = HandoutStyles.TargetGap, KeepTogether = true, SpaceAfter = 2 };
        }
    }

    /// <summary>What is done and expected in a control that is its own check, whose statement stands elsewhere.</summary>
    public IReadOnlyList<Block> How(ChecklistCheck check) => [.. Command(check), .. Expect(check)];

    private static IReadOnlyList<Block> Command(ChecklistCheck check) =>
        check.Command is null ? [] : [new CodeBlock(check.Command.Run) { SpaceAfter = 2 }];

    /// <summary>What to do.</summary>
    public IReadOnlyList<Block> Text(ChecklistItem item, ChecklistCheck check)
    {
        if (check.IsWholeControl)
        {
            return item.Statement is null ? [new Paragraph(sheet.Words["paper.verified"])] : prose.Blocks(item.Statement);
        }

        var text = prose.Inline(check.Text) is { } inline ? [new Paragraph(inline) { SpaceAfter = 2 }] : prose.Blocks(check.Text);
        IReadOnlyList<Block> when = check.Condition is { } condition ? [When(condition)] : [];
        return [.. when, .. text, .. Command(check)];
    }

    /// <summary>Stands first: who is not concerned reads no further.</summary>
    internal Paragraph When(string condition) =>
        new(Inline.Bold(sheet.Words["paper.only-when"]), $"{condition}.") { Style = HandoutStyles.Expect, SpaceAfter = 2,
            KeepWithNext = true };

    /// <summary>What is expected, what passes and how it is found out, on one line where the text allows.</summary>
    public IReadOnlyList<Block> Expect(ChecklistCheck check)
    {
        var method = Method(check);
        IReadOnlyList<Inline> passes = check.Passes is null ? [] : [Inline.Bold(sheet.Words["control.passes"]), "  ", check.Passes.Words];
        IReadOnlyList<Inline> gap = passes.Count == 0 || method.Count == 0 ? [] : ["   "];
        method = [.. passes, .. gap, .. method];
        if (check.Expect is null)
        {
            return method.Count == 0 ? [] : [new Paragraph(method) { Style = expectStyle, SpaceAfter = 1 }];
        }

        if (prose.Inline(check.Expect) is { } inline)
        {
            IReadOnlyList<Inline> space = method.Count == 0 ? [] : ["   "];
            IReadOnlyList<Inline> line = [Inline.Bold(sheet.Words["control.expect"]), "  ", .. inline, .. space, .. method];
            return [new Paragraph(line) { Style = expectStyle, SpaceAfter = 1 }];
        }

        return
        [
            new Paragraph([Inline.Bold(sheet.Words["control.expect"]), "   ", .. method]) { Style = expectStyle, KeepWithNext = true,
                SpaceAfter = 0 },
            .. prose.Blocks(check.Expect),
        ];
    }

    private IReadOnlyList<Inline> Method(ChecklistCheck check)
    {
        var own = check.Extensions.Select(extension => $"{extension.Key}: {extension.Text}");
        var method = check.Method is { } known ? sheet.Words.Of(known) : null;
        var evidence = NamesEvidence || check.Evidence == EvidenceNeed.None ? sheet.Words.Of(check.Evidence) : null;
        var words = new[] { method, evidence }.OfType<string>().Concat(own).ToList();
        return words.Count == 0 ? [] : [new StyledInline([string.Join(", ", words)]) { IsItalic = true, Scale = 0.94 }];
    }
}
