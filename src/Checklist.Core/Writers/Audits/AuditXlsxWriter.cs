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
                report.Words["report.sheet-register"], AuditXlsxRegister.Widths, AuditXlsxRegister.Head(report),
                AuditXlsxRegister.Rows(report).Select(row => Texts(row))),
            Table(
                report.Words["report.sheet-findings"],
                [18, .. Rated(10, 9), 18, 26, 32, 28, 14, 11, 32],
                [report.Words["common.check-head"], .. Rated(report.Words["common.severity"],
                    report.Words["report.was-version"]), report.Words["common.answer"],
                        report.Words["common.control"], report.Words["report.found"],
                            report.Words["report.expected"], report.Words["common.by"],
                                report.Words["common.on"], report.Words["common.remediation"]],
                report.Findings.Select(Finding)),
            Table(report.Words["report.sheet-defects"], [22, 30, 80],
                [report.Words["common.what"], report.Words["report.where"], report.Words["common.why"]],
                report.Defects.Select(defect => Texts(AuditWords.Of(defect.Kind, report.Words), defect.Subject, defect.Text))),
            Table(report.Words["report.suspect-answers"], AuditXlsxSuspects.Widths, AuditXlsxSuspects.Head(report),
                AuditXlsxSuspects.Rows(report).Select(row => Texts(row))),
            Table(
                report.Words["report.sheet-earlier"], [28, 16, 20, 12, 60],
                    [report.Words["report.answered-to-an-earlier-wording"], report.Words["common.answer"],
                        report.Words["common.by"], report.Words["common.on"],
                            report.Words["report.what-the-authors-say"]],
                report.EarlierWordings.Select(answer => Texts(
                    report.NameOf(answer), AuditWords.ResultOf(answer, report.Words), answer.Result?.By,
                    answer.Result?.On, AuditWords.WordingOf(answer, report.Words)))),
            Table(report.Words["report.waivers"], [22, 26, 16, 13, 20, 50],
                [report.Words["common.check-head"], report.Words["common.answer"], report.Words["report.kind"],
                    report.Words["common.waived-until"], report.Words["common.approved-by"],
                        report.Words["report.justification"]], report.Waived.Select(Waiver)),
            Counts(),
            Table(report.Words["common.evidence"], [6, 40, 28, 14, 40, 30],
                [report.Words["common.no"], report.Words["common.evidence"], report.Words["common.title"],
                    report.Words["common.state"], "SHA-256", report.Words["report.supports"]],
                        report.Evidence.Select(Evidence)),
            Table(
                report.Words["report.sheet-answers"],
                [14, 7, 16, .. Rated(10), 22, 36, 14, 11, 20, 14],
                [report.Words["common.control"], report.Words["common.check-head"],
                    report.Words["common.target"], .. Rated(report.Words["common.severity"]),
                        report.Words["common.answer"], report.Words["common.note"], report.Words["common.by"],
                            report.Words["common.on"], report.Words["common.evidence"],
                                report.Words["report.carried-from-head"]],
                report.Answers.All.Select(Answer)),
        ];
        return Xlsx.Workbook.Write(
            [.. sheets.OfType<Sheet>()], report.Words.Format("report.title-of", report.Answers.Title),
                $"{report.Answers.Assessment.Id} {report.Digest}");
    }

    private Sheet Summary()
    {
        var assessment = report.Answers.Assessment;
        IReadOnlyList<(string Label, string? Value)> facts =
        [
            (report.Words["common.audit"], assessment.Id), (report.Words["common.catalog"], report.Document.Title),
                (report.Words["common.version"], report.Document.Version),
            (report.Words["report.catalog-digest"], report.Document.Digest),
            (report.Words["report.begun-with"], AuditWords.BegunWith(report)),
            (report.Words["common.profile"], assessment.Catalog.Profile),
                (report.Words["common.targets"], string.Join(", ", report.Answers.Targets.Select(target => target.Title))),
            (report.Words["report.assessors"], string.Join(", ", assessment.Assessors)),
            (report.Words["report.started"], DocumentDate.From(assessment.Started, report.Document.Language)?.Text),
            (report.Words["report.as-of"], report.Answers.AsOf?.Text),
                .. report.Values.Select(value => (report.Words.Format("report.value-of", value.Label), (string?)value.Value)),
            .. HeadFacts.Of(report).Concat(HeadFacts.Texts(report)).Select(fact => (fact.Label, (string?)fact.Item2)),
            (report.Words["report.conclusion"], assessment.Head.Conclusion),
                (report.Words["common.classification"], report.Document.Classification),
                    (report.Words["common.digest"], report.Digest),
        ];
        var rows = new List<IReadOnlyList<Cell>>
        {
            Row(CellStyle.Title, report.Answers.Title), Row(CellStyle.Quiet, report.Words["report.audit-report"]),
            Row(CellStyle.Text, AuditHeadline.Of(report.Total, report.Words)), Array.Empty<Cell>(),
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
                        new Cell(CellStyle.Label, report.Words.Of(bucket)),
                        new Cell(CellStyle.Text, Number: report.Total[bucket]),
                    ]));
        rows.Add([]);
        rows.AddRange(report.Signatures.Select(signature => (IReadOnlyList<Cell>)
            [
                new Cell(CellStyle.Label, report.Words.Format("report.signed-as", report.Words.OfRole(signature.SignOff.Role))),
                new Cell(CellStyle.Text,
                    CellText.Cut(
                        string.Join(
                            ", ", new[] { signature.SignOff.Name, signature.On?.Text,
                                AuditWords.Of(signature.State, report.Words) }.OfType<string>()))),
            ]));
        return new Sheet(report.Words["common.summary"], [new SheetColumn(24), new SheetColumn(80)], rows)
        {
            Words = report.Words,
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
                .Concat(framework.Uncovered.Select(item => new BreakdownRow(item.Id,
                    report.Words.Format("report.no-control", item.Id), Tally.Of([]))))
                .Select(row => (Title: framework.Framework.Name, Row: row))));
        return Table(report.Words["report.counts"], [24, 40, .. columns.Select(_ => 14d), 10],
            [report.Words["report.view"], report.Words["report.row"], .. columns.Select(report.Words.Of),
                report.Words["report.total"]],
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
        .. Rated(report.Words.Of(answer.Severity), answer.IsSeverityChanged ? report.Words.OrNone(answer.Item.Severity)
            : null),
        AuditWords.ResultOf(answer, report.Words), answer.Item.Title, answer.Result?.Note, Plain(answer.Check.Expect),
        answer.Result?.By, answer.Result?.On,
        Plain(answer.Item.Remediation?.Text),
    ]);

    /// <summary>Columns about severities are only where some control has one.</summary>
    private IReadOnlyList<T> Rated<T>(params IReadOnlyList<T> columns) => hasSeverities ? columns : [];

    private IReadOnlyList<Cell> Waiver(DocumentAnswer answer) => Texts(
        report.NameOf(answer), AuditWords.ResultOf(answer, report.Words), answer.Waiver!.Kind, answer.Waiver.Until.Iso,
        answer.Waiver.ApprovedBy, answer.Waiver.Justification);

    private IReadOnlyList<Cell> Evidence(EvidenceEntry entry) =>
        [
            new Cell(CellStyle.Text, Number: entry.Number),
            .. Texts(entry.Evidence.Href, entry.Evidence.Title, AuditWords.Of(entry.State, report.Words), entry.Sha256,
                string.Join("; ", entry.UsedBy)),
        ];

    private IReadOnlyList<Cell> Answer(DocumentAnswer answer)
    {
        var all = string.Join("; ", answer.Results.Select(report.Words.OfAnswer));
        return Texts(
        [
            answer.Item.Label, answer.Check.Id, report.TitleOfTarget(answer.Key.Target),
                .. Rated(report.Words.Of(answer.Severity)),
            answer.Results.Count > 1 ? $"{AuditWords.ResultOf(answer, report.Words)}: {all}"
                : AuditWords.ResultOf(answer, report.Words),
            AuditWords.NoteOf(answer, report.Words), answer.Result?.By, answer.Result?.On,
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
                Words = report.Words,
                IsLetter = paper == PaperSize.Letter,
                Header = Header,
                Footer = Footer,
            };
    }

    private (string Left, string Center, string Right) Header =>
        (report.Answers.Title, report.Document.Classification ?? "",
            report.Document.Version is null ? "" : report.Words.Format("common.version-of", report.Document.Version));

    private string Footer => $"{report.Answers.Assessment.Id} {report.ShortDigest}";

    private static string? Plain(Prose.ProseDocument? prose) => prose is null ? null : Prose.PlainProse.Render(prose);

    private static IReadOnlyList<Cell> Row(CellStyle style, string text) => [new Cell(style, CellText.Cut(text)), new Cell(style)];

    private static IReadOnlyList<Cell> Texts(params IReadOnlyList<string?> texts) =>
        [.. texts.Select(text => new Cell(CellStyle.Text, string.IsNullOrEmpty(text) ? null : CellText.Cut(text)))];
}
