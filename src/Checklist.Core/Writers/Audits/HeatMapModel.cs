using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>
/// Gives templates the map of checks by targets: a letter for each answer. With many targets the letters of a check stand in one line,
/// and beside them in words what they say.
/// </summary>
internal sealed class HeatMapModel(AuditReport report, IModelFormat format)
{
    private const int MostColumns = 16; // more do not fit beside each other with their titles
    private const int MostNamed = 5;

    private bool IsWide => report.Answers.Targets.Count > MostColumns;

    /// <summary>Null where there are not several targets.</summary>
    public TemplateModel? Map() => report.Answers.Targets.Count < 2
        ? null
        : new TemplateModel()
            .Add("is_wide", IsWide)
            .Add("targets", IsWide ? [] : report.Answers.Targets.Select(target => format.Cell(target.Title)))
            .Add("order", format.Text(Order()))
            .Add("legend", TallyModel.ColumnsOf(report).Select(bucket => new TemplateModel()
                .Add("id", MachineWord.Of(bucket))
                .Add("letter", Letter(bucket))
                .Add("title", report.Words.Of(bucket))))
            .Add("rows", report.Answers.All.GroupBy(answer => (answer.Item.Id, answer.Check.Id)).Select(check => Row([.. check])));

    private string Order()
    {
        var targets = report.Answers.Targets;
        return report.Words.Format("report.heat-order", report.Words.Number(targets.Count),
                targets[0].Title, targets[^1].Title);
    }

    private TemplateModel Row(IReadOnlyList<DocumentAnswer> answers)
    {
        var first = answers[0];
        return new TemplateModel()
            .Add("name", format.Cell(first.Check.IsWholeControl ? first.Item.Label : $"{first.Item.Label} {first.Check.Id}"))
            .Add("cells", IsWide ? [] : answers.Select(Cell))
            .Add("runs", IsWide ? Runs(answers) : [])
            .Add("said", format.Cell(IsWide ? Said(answers) : ""));
    }

    private TemplateModel Cell(DocumentAnswer answer) => new TemplateModel()
        .Add("id", MachineWord.Of(answer.Bucket)).Add("letter", Letter(answer.Bucket)).Add("said", report.Words.Of(answer.Bucket));

    /// <summary>Equal letters beside each other.</summary>
    private static IEnumerable<TemplateModel> Runs(IReadOnlyList<DocumentAnswer> answers)
    {
        for (var start = 0; start < answers.Count;)
        {
            var bucket = answers[start].Bucket;
            var length = answers.Skip(start).TakeWhile(answer => answer.Bucket == bucket).Count();
            yield return new TemplateModel()
                .Add("id", MachineWord.Of(bucket)).Add("letters", new string(TargetCounts.LetterOf(bucket), length));
            start += length;
        }
    }

    /// <summary>The line in words: how many of each, and where it failed while that can be said in a few names.</summary>
    private string Said(IReadOnlyList<DocumentAnswer> answers) => string.Join(
        "; ",
        answers.GroupBy(answer => answer.Bucket).OrderBy(group => group.Key).Select(group =>
        {
            var named = group.Key is AnswerBucket.Fail or AnswerBucket.Partial && group.Count() <= MostNamed
                ? $": {string.Join(", ", group.Select(answer => report.TitleOfTarget(answer.Key.Target)))}"
                : "";
            return string.Create(CultureInfo.InvariantCulture,
                $"{group.Count():N0} {report.Words.InSentence(report.Words.Of(group.Key))}{named}");
        }));

    private static string Letter(AnswerBucket bucket) => TargetCounts.LetterOf(bucket).ToString();
}
