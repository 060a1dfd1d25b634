using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>Gives templates counts: cells in the order of the columns, and the lengths of a bar.</summary>
internal sealed class TallyModel(AuditReport report, IModelFormat format)
{
    private const int BarLength = 1000; // units of the drawing; a template scales it

    private readonly IReadOnlyList<AnswerBucket> columns = ColumnsOf(report);

    /// <summary>The buckets that occur in this report; passed, failed and not checked always.</summary>
    public static IReadOnlyList<AnswerBucket> ColumnsOf(AuditReport report) =>
    [
        .. Enum.GetValues<AnswerBucket>().Where(bucket => bucket is AnswerBucket.Pass or AnswerBucket.Fail or AnswerBucket.NotChecked
            || report.Total[bucket] > 0 || report.Trend?.Before[bucket] > 0),
    ];

    public IEnumerable<TemplateModel> Columns() =>
        columns.Select(bucket => new TemplateModel().Add("id", MachineWord.Of(bucket)).Add("title", report.Words.Of(bucket)));

    public TemplateModel Breakdown(Breakdown breakdown) => new TemplateModel()
        .Add("id", breakdown.Id)
        .Add("title", breakdown.Title)
        .Add("rows", breakdown.Rows, Row);

    public TemplateModel Framework(FrameworkCoverage coverage) => new TemplateModel()
        .Add("id", coverage.Framework.Id)
        .Add("name", format.Text(coverage.Framework.Name))
        .Add("rows", coverage.Items, Row)
        .Add("uncovered", AuditWords.Uncovered(coverage, report.Words) is { } uncovered ? format.Text(uncovered) : null);

    public TemplateModel Tally(Tally tally)
    {
        var parts = Parts(tally);
        return new TemplateModel()
            .Add("total", tally.Total)
            .Add("open", tally.Open)
            .Add("settled", tally.Settled)
            .Add("cells", columns.Select(bucket => tally[bucket].ToString(CultureInfo.InvariantCulture)))
            .Add("parts", parts)
            .Add("said",
                string.Join(
                    ", ", columns.Where(bucket => tally[bucket] > 0)
                        .Select(bucket => string.Create(CultureInfo.InvariantCulture, $"{tally[bucket]} {InSentence(bucket)}"))));
    }

    public TemplateModel Row(BreakdownRow row) => Tally(row.Tally)
        .Add("id", format.Text(row.Id))
        .Add("title", format.Cell(row.Title));

    /// <summary>The pieces of a bar, which together are <see cref="BarLength"/> long.</summary>
    private List<TemplateModel> Parts(Tally tally)
    {
        var parts = new List<TemplateModel>();
        var before = 0;
        foreach (var bucket in columns.Where(bucket => tally[bucket] > 0))
        {
            var start = before * BarLength / tally.Total;
            before += tally[bucket];
            parts.Add(new TemplateModel()
                .Add("id", MachineWord.Of(bucket))
                .Add("start", start)
                .Add("length", (before * BarLength / tally.Total) - start)
                .Add("count", tally[bucket])
                .Add("title", report.Words.Of(bucket)));
        }

        return parts;
    }

    private string InSentence(AnswerBucket bucket) => report.Words.InSentence(report.Words.Of(bucket));
}
