using Checklist.Core.Documents;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Languages;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Writers.Applicability;

/// <summary>
/// The statement of applicability as a workbook to sort and filter: <c>applicability.xlsx</c>. Values only, no formulas.
/// </summary>
internal sealed class ApplicabilityXlsxWriter(ApplicabilityStatement statement) : IChecklistWriter
{
    public const string Path = "applicability.xlsx";

    private const int LongestName = 31; // what a program takes for a sheet

    private readonly ChecklistDocument document = statement.Document;
    private readonly Words words = statement.Document.Words;
    private readonly ApplicabilityWords said = new(statement.Document.Words);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<OutputEntry> Write(ChecklistDocument edition, WriterContext context)
    {
        var isLetter = context.Paper == PaperSize.Letter;
        Sheet?[] sheets =
        [
            Summary(),
            .. statement.Frameworks.Select(Framework),
            statement.Controls.Count == 0 ? null : Controls(),
            statement.Evidence.Count == 0 ? null : Evidence(),
        ];
        var title = said.TitleOf(document);
        var workbook = Workbook.Write(
            [.. sheets.OfType<Sheet>().Select(sheet => sheet with { IsLetter = isLetter })], title, $"{document.Id} {document.Digest}");
        return [context.Output.Put(Path, workbook)];
    }

    private Sheet Summary()
    {
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            (words["common.catalog"], document.Id), (words["common.version"], document.Version),
            (words["common.status"], words.Of(document.Status)), (words["common.published"], document.Published?.Text),
            (words["common.effective"], document.Effective?.Text), (words["common.review-by"], document.ReviewBy?.Text),
            (words["common.owner"], document.Owner), (words["common.classification"], document.Classification),
            (words["common.profile"], document.Tailoring?.Title),
            .. said.Facts(statement).Select(fact => (fact.Label, (string?)fact.Text)),
            (words["common.digest"], document.Digest), (words["statement.seal-of-audit"], statement.Seal),
        ];
        var shown = facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).GroupBy(fact => fact.Label, StringComparer.Ordinal)
            .Select(group => group.Last());
        var counts = statement.Frameworks.Select(framework => (framework.Framework.Name, said.Counts(framework)))
            .Append((said.Controls, said.Counts(statement.Controls)));
        var approvals = document.Approvals.Select(approval => (
            words.Format("statement.approved-by", approval.Name),
            $"{approval.Role}, {approval.Date.Text}{(approval.IsStale ? words["statement.no-longer-valid"] : "")}"));
        return new Sheet(
            NameOf(words["common.summary"]),
            [new SheetColumn(26), new SheetColumn(90)],
            [
                [new Cell(CellStyle.Title, document.Title), new Cell(CellStyle.Title)],
                [new Cell(CellStyle.Quiet, said.Title), new Cell(CellStyle.Quiet)],
                .. statement.HasAudit ? [] : new IReadOnlyList<Cell>[]
                {
                    [new Cell(CellStyle.Text, said.NoAudit), new Cell(CellStyle.Text)],
                },
                [],
                .. shown.Select(fact => Labelled(fact.Label, fact.Value!)),
                [],
                .. counts.Select(count => Labelled(count.Item1, count.Item2)),
                [],
                .. approvals.Select(approval => Labelled(approval.Item1, approval.Item2)),
                .. said.Signers.Select(signer => Labelled(words.Format("statement.name-date-signature", signer), "")),
            ])
        {
            Words = words,
            Header = Header,
            Footer = Footer,
            Merged = statement.HasAudit ? ["A1:B1", "A2:B2"] : ["A1:B1", "A2:B2", "A3:B3"],
        };
    }

    private Sheet Framework(FrameworkApplicability framework) => Table(
        framework.Framework.Name,
        [(words["common.item"], 12), (words["common.title"], 30), (words["common.state"], 12), (words["common.why"], 50)],
        framework.Items.Select(item => Row(
            item.Standing, item.Id, item.Title, said.Of(item.Standing.State),
            string.Join('\n', said.WhyOf(item)))));

    private Sheet Controls() => Table(
        said.Controls,
        [
            (words["common.control"], 12), (words["common.title"], 28), (words["common.group"], 18), (words["common.state"], 12),
            (words["common.why"], 44), (words["applicability.covers"], 20),
        ],
        statement.Controls.Select(control => Row(
            control.Standing, control.Control.Label, control.Control.Title, control.Group,
            said.Of(control.Standing.State), string.Join('\n', ApplicabilityWords.WhyOf(control)),
            string.Join('\n', said.ItemsOf(control, statement.Frameworks.Count > 1)))));

    private Sheet Evidence() => Bare(
        words["common.evidence"], [(words["common.no"], 6), (words["common.evidence"], 60), (words["common.title"], 40), ("SHA-256", 66)],
        statement.Evidence.Select((evidence, index) => (IReadOnlyList<Cell>)
            [new Cell(CellStyle.Text, Number: index + 1), .. Texts(evidence.Href, evidence.Title, evidence.Sha256)]));

    private Sheet Table(string name, IReadOnlyList<(string Title, double Width)> own, IEnumerable<IReadOnlyList<Cell>> rows) => Bare(
        name,
        [
            .. own,
            .. Audited<(string, double)>(
                (words["applicability.how-far-met"], 12), (words["summary.checks"], 26), (words["report.sheet-findings"], 12),
                (words["common.evidence"], 9)),
            .. Told(statement.HasOwners, (words["common.owner"], 16d)), .. Told(statement.HasSince, (words["common.since"], 8d)),
        ],
        rows);

    private Sheet Bare(string name, IReadOnlyList<(string Title, double Width)> columns, IEnumerable<IReadOnlyList<Cell>> rows) => new(
        NameOf(name),
        [.. columns.Select(column => new SheetColumn(column.Width))],
        [[.. columns.Select(column => new Cell(CellStyle.Head, column.Title))], .. rows])
    {
        HasHead = true,
        IsLandscape = true,
        Words = words,
        Header = Header,
        Footer = Footer,
    };

    private IReadOnlyList<Cell> Row(ApplicabilityStanding standing, string id, params IReadOnlyList<string?> own)
    {
        var result = standing.Result;
        return
        [
            new Cell(CellStyle.Strong, CellText.Cut(id)),
            .. Texts(own),
            .. Texts(Audited(
                result is null ? null : said.Of(result.State), result is null ? null : said.Passed(result),
                result is null ? null : string.Join(", ", result.Findings), ApplicabilityWords.EvidenceOf(standing))),
            .. Texts(
                [
                    .. Told(statement.HasOwners, ApplicabilityWords.OwnersOf(standing)), .. Told(statement.HasSince, standing.Since),
                ]),
        ];
    }

    /// <summary>Columns about results are only where there was an audit.</summary>
    private IReadOnlyList<T> Audited<T>(params IReadOnlyList<T> columns) => statement.HasAudit ? columns : [];

    /// <summary>A column is only where some row has something in it.</summary>
    private static IReadOnlyList<T> Told<T>(bool isSomewhere, T column) => isSomewhere ? [column] : [];

    private (string Left, string Center, string Right) Header =>
        (document.Title, document.Classification ?? "",
            document.Version is null ? "" : words.Format("common.version-of", document.Version));

    private string Footer => $"{document.Id} {document.ShortDigest}";

    /// <summary>Without the characters that no sheet's name may hold, short enough, and different from the others.</summary>
    private string NameOf(string title)
    {
        var plain = string.Concat(title.Select(letter => "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)).Trim();
        var name = Cut(plain.Length == 0 ? words["paper.framework"] : plain, LongestName);
        for (var number = 2; !names.Add(name); number++)
        {
            var end = $" {number}";
            name = Cut(plain, LongestName - end.Length) + end;
        }

        return name;
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text
        : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();

    private static IReadOnlyList<Cell> Labelled(string label, string text) =>
        [new Cell(CellStyle.Label, CellText.Cut(label)), new Cell(CellStyle.Text, CellText.Cut(text))];

    private static IReadOnlyList<Cell> Texts(params IReadOnlyList<string?> texts) =>
        [.. texts.Select(text => new Cell(CellStyle.Text, string.IsNullOrEmpty(text) ? null : CellText.Cut(text)))];
}
