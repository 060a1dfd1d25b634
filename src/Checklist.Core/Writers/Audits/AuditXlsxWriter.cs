using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Writers.Audits;

/// <summary>The report of an audit as a workbook to sort and filter: <c>report.xlsx</c>. Values only, no formulas.</summary>
internal sealed class AuditXlsxWriter(AuditReport report, PaperSize paper)
{
    private const string Path = "report.xlsx";

    private readonly bool hasSeverities = report.Answers.All.Any(answer => answer.Severity is not null);

    /// <summary>The report as a workbook.</summary>
    /// <param name="diagnostics">Gets CHK6063 for each text that no cell can hold.</param>
    public static OutputFile Write(AuditReport report, PaperSize paper, DiagnosticBag diagnostics)
    {
        LongAnswers.Report(report.Document, Path, diagnostics);
        return new OutputFile(Path, new AuditXlsxWriter(report, paper).Workbook());
    }

    private byte[] Workbook()
    {
        Sheet?[] sheets =
        [
            Summary(),
            Table(
                "Register", AuditXlsxRegister.Widths, AuditXlsxRegister.Head,
                AuditXlsxRegister.Rows(report).Select(row => Texts(row))),
            Table(
                "Findings",
                [18, .. Rated(10, 9), 18, 26, 32, 28, 14, 11, 32],
                ["Check", .. Rated("Severity", "Was"), "Answer", "Control", "Found", "Expected", "By", "On", "Remediation"],
                report.Findings.Select(Finding)),
            Table("Defects", [22, 30, 80], ["What", "Where", "Why"],
                report.Defects.Select(defect => Texts(AuditWords.Of(defect.Kind), defect.Subject, defect.Text))),
            Table("Suspect answers", AuditXlsxSuspects.Widths, AuditXlsxSuspects.Head,
                AuditXlsxSuspects.Rows(report).Select(row => Texts(row))),
            Table(
                "Earlier wordings", [28, 16, 20, 12, 60], [AuditWords.EarlierWordings, "Answer", "By", "On", "What the authors say"],
                report.EarlierWordings.Select(answer => Texts(
                    report.NameOf(answer), AuditWords.ResultOf(answer), answer.Result?.By,
                    answer.Result?.On, AuditWords.WordingOf(answer)))),
            Table("Waivers", [22, 26, 16, 13, 20, 50],
                ["Check", "Answer", "Kind", "Waived until", "Approved by", "Justification"], report.Waived.Select(Waiver)),
            Counts(),
            Table("Evidence", [6, 40, 28, 14, 40, 30],
                ["No.", "Evidence", "Title", "State", "SHA-256", "Supports"], report.Evidence.Select(Evidence)),
            Table(
                "Answers",
                [14, 7, 16, .. Rated(10), 22, 36, 14, 11, 20, 14],
                ["Control", "Check", "Target", .. Rated("Severity"), "Answer", "Note", "By", "On", "Evidence", "Carried from"],
                report.Answers.All.Select(Answer)),
        ];
        return Xlsx.Workbook.Write(
            [.. sheets.OfType<Sheet>()], $"{report.Answers.Title}: audit report", $"{report.Answers.Assessment.Id} {report.Digest}");
    }

    private Sheet Summary()
    {
        var assessment = report.Answers.Assessment;
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            ("Audit", assessment.Id), ("Catalog", report.Document.Title), ("Version", report.Document.Version),
            ("Catalog digest", report.Document.Digest),
            ("Begun with", AuditWords.BegunWith(report)),
            ("Profile", assessment.Catalog.Profile), ("Targets", string.Join(", ", report.Answers.Targets.Select(target => target.Title))),
            ("Assessors", string.Join(", ", assessment.Assessors)),
            ("Started", DocumentDate.From(assessment.Started, report.Document.Language)?.Text),
            ("As of", report.Answers.AsOf?.Text), .. report.Values.Select(value => ($"Value: {value.Label}", (string?)value.Value)),
            .. HeadFacts.Of(report).Concat(HeadFacts.Texts(report)).Select(fact => (fact.Label, (string?)fact.Item2)),
            ("Conclusion", assessment.Head.Conclusion), ("Classification", report.Document.Classification), ("Digest", report.Digest),
        ];
        var rows = new List<IReadOnlyList<Cell>>
        {
            Row(CellStyle.Title, report.Answers.Title), Row(CellStyle.Quiet, "Audit report"),
            Row(CellStyle.Text, AuditHeadline.Of(report.Total)), Array.Empty<Cell>(),
        };
        rows.AddRange(
            facts.Where(fact => !string.IsNullOrEmpty(fact.Value))
                .Select(fact =>
                    (IReadOnlyList<Cell>)[new Cell(CellStyle.Label, fact.Label), new Cell(CellStyle.Text, CellText.Cut(fact.Value!))]));
        rows.Add([]);
        rows.AddRange(
            TallyModel.ColumnsOf(report)
                .Select(bucket =>
                    (IReadOnlyList<Cell>)
                    [
                        new Cell(CellStyle.Label, Wording.Of(bucket)),
                        new Cell(CellStyle.Text, Number: report.Total[bucket]),
                    ]));
        rows.Add([]);
        rows.AddRange(report.Signatures.Select(signature => (IReadOnlyList<Cell>)
            [
                new Cell(CellStyle.Label, $"Signed: {signature.SignOff.Role}"),
                new Cell(CellStyle.Text,
                    CellText.Cut(
                        string.Join(
                            ", ", new[] { signature.SignOff.Name, signature.On?.Text, AuditWords.Of(signature.State) }.OfType<string>()))),
            ]));
        return new Sheet("Summary", [new SheetColumn(24), new SheetColumn(80)], rows)
        {
            IsLetter = paper == PaperSize.Letter,
            Header = Header,
            Footer = Footer,
            Merged = ["A1:B1", "A2:B2", "A3:B3"],
        };
    }

    private Sheet? Counts()
    {
        var columns = TallyModel.ColumnsOf(report);
        var rows = report.Breakdowns.SelectMany(breakdown => breakdown.Rows.Select(row => (breakdown.Title, Row: row)))
            .Concat(report.Frameworks.SelectMany(framework => framework.Items
                .Concat(framework.Uncovered.Select(item => new BreakdownRow(item.Id, $"{item.Id}, no control", Tally.Of([]))))
                .Select(row => (Title: framework.Framework.Name, Row: row))));
        return Table("Counts", [24, 40, .. columns.Select(_ => 14d), 10], ["View", "Row", .. columns.Select(Wording.Of), "Total"],
            rows.Select(row => (IReadOnlyList<Cell>)
            [
                .. Texts(row.Title, row.Row.Title),
                .. columns.Select(bucket => new Cell(CellStyle.Text, Number: row.Row.Tally[bucket])),
                new Cell(CellStyle.Text, Number: row.Row.Tally.Total),
            ]));
    }

    private IReadOnlyList<Cell> Finding(DocumentAnswer answer) => Texts(
    [
        report.NameOf(answer),
        .. Rated(Wording.Of(answer.Severity), answer.IsSeverityChanged ? Wording.OrNone(answer.Item.Severity) : null),
        AuditWords.ResultOf(answer), answer.Item.Title, answer.Result?.Note, Plain(answer.Check.Expect),
        answer.Result?.By, answer.Result?.On,
        Plain(answer.Item.Remediation?.Text),
    ]);

    /// <summary>Columns about severities are only where some control has one.</summary>
    private IReadOnlyList<T> Rated<T>(params IReadOnlyList<T> columns) => hasSeverities ? columns : [];

    private IReadOnlyList<Cell> Waiver(DocumentAnswer answer) => Texts(
        report.NameOf(answer), AuditWords.ResultOf(answer), answer.Waiver!.Kind, answer.Waiver.Until.Iso,
        answer.Waiver.ApprovedBy, answer.Waiver.Justification);

    private static IReadOnlyList<Cell> Evidence(EvidenceEntry entry) =>
        [
            new Cell(CellStyle.Text, Number: entry.Number),
            .. Texts(entry.Evidence.Href, entry.Evidence.Title, AuditWords.Of(entry.State), entry.Sha256, string.Join("; ", entry.UsedBy)),
        ];

    private IReadOnlyList<Cell> Answer(DocumentAnswer answer)
    {
        var all = string.Join("; ", answer.Results.Select(Wording.OfAnswer));
        return Texts(
        [
            answer.Item.Label, answer.Check.Id, report.TitleOfTarget(answer.Key.Target), .. Rated(Wording.Of(answer.Severity)),
            answer.Results.Count > 1 ? $"{AuditWords.ResultOf(answer)}: {all}" : AuditWords.ResultOf(answer),
            AuditWords.NoteOf(answer), answer.Result?.By, answer.Result?.On,
            string.Join(" ; ", answer.Results.SelectMany(result => result.Evidence).Select(evidence => evidence.Href)),
            answer.Result?.CarriedFrom,
        ]);
    }

    /// <summary>A table with a head; null where there is nothing to list.</summary>
    private Sheet? Table(string name, IReadOnlyList<double> widths, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var all = rows.ToList();
        return all.Count == 0
            ? null
            : new Sheet(
                name, [.. widths.Select(width => new SheetColumn(width))],
                [[.. head.Select(title => new Cell(CellStyle.Head, title))], .. all])
            {
                HasHead = true,
                IsLandscape = true,
                IsLetter = paper == PaperSize.Letter,
                Header = Header,
                Footer = Footer,
            };
    }

    private (string Left, string Center, string Right) Header =>
        (report.Answers.Title, report.Document.Classification ?? "",
            report.Document.Version is null ? "" : $"Version {report.Document.Version}");

    private string Footer => $"{report.Answers.Assessment.Id} {report.ShortDigest}";

    private static string? Plain(Prose.ProseDocument? prose) => prose is null ? null : Prose.PlainProse.Render(prose);

    private static IReadOnlyList<Cell> Row(CellStyle style, string text) => [new Cell(style, CellText.Cut(text)), new Cell(style)];

    private static IReadOnlyList<Cell> Texts(params IReadOnlyList<string?> texts) =>
        [.. texts.Select(text => new Cell(CellStyle.Text, string.IsNullOrEmpty(text) ? null : CellText.Cut(text)))];
}
