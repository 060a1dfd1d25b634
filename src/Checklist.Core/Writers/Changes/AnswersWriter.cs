using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Writers.Changes;

/// <summary>Of each check of the new version: whether an answer to the old one still counts. The work that an upgrade leaves.</summary>
public sealed class AnswersWriter
{
    private static readonly string[] Columns =
    [
        "answers-left.old", "answers-left.new", "answers-left.check", "answers-left.earlier", "answers-left.to-do", "answers-left.title",
    ];

    private static readonly string[] ColumnsOfAnswer =
        ["answers-left.target", "answers-left.answer", "answers-left.by", "answers-left.on"];

    private readonly CatalogDiff diff;
    private readonly Words words;

    private AnswersWriter(ChangeReport report)
    {
        diff = report.Diff;
        words = report.Words;
    }

    /// <summary>The table as CSV, in the order of the new version; what is gone comes last.</summary>
    /// <param name="audit">
    /// Answers that were given: each has a row, and a check that has none is one that has to be answered. Null: what holds for any audit.
    /// </param>
    public static byte[] WriteCsv(ChangeReport report, Assessment? audit = null) => new AnswersWriter(report).Write(audit);

    private byte[] Write(Assessment? audit)
    {
        var rows = audit is null ? Rows() : Rows(audit);
        string[] head = [.. (audit is null ? Columns : [.. Columns, .. ColumnsOfAnswer]).Select(column => words[column])];
        return Encoding.UTF8.GetBytes(CsvText.Of(rows.Prepend(head)));
    }

    private IEnumerable<string[]> Rows()
    {
        var changes = Changes(diff);
        var rows = diff.New.Controls.Where(control => !control.IsWithdrawn).SelectMany(control => control.Requirements
            .Select(asked => Row(control, asked.Check, changes.GetValueOrDefault(control.Id), diff.Old)));
        var gone = diff.Controls.Where(change => change is { Reaction: Reaction.StopAuditing, Old: not null })
            .SelectMany(change => change.Old!.Requirements.Select(asked => Gone(change.Old.Label, asked.Check, change.Old.Title)));
        return rows.Concat(gone);
    }

    private string[] Row(ReleaseControl control, string check, ControlChange? change, Release old)
    {
        var before = change is null ? old.Find(control.Id) : change.Old;
        var isAsked = change?.ChecksToAnswer.Contains(check, StringComparer.Ordinal) ?? false;
        var wasAsked = before?.Requirements.FirstOrDefault(asked => asked.Check == check).Digest;
        var word = isAsked ? wasAsked is null ? words["answers-left.there-are-none"] : words["answers-left.do-not-count"]
            : control.EarlierWordings(check).Contains(wasAsked ?? "", StringComparer.Ordinal) ? words["answers-left.count-earlier"]
            : words["answers-left.count"];
        var reaction = isAsked ? wasAsked is null ? Reaction.AuditFirst : Reaction.AuditAgain : Kept(change);
        return [before?.Label ?? "", control.Label, check, word, words.Of(reaction), control.Title];
    }

    /// <summary>Each answer once, beside the check that it is for; behind them the answers to what is gone.</summary>
    private IEnumerable<string[]> Rows(Assessment audit)
    {
        var changes = Changes(diff);
        var answers = audit.Results.Where(result => result.HasAnswer)
            .ToLookup(result => (result.Control, Check: result.Check ?? ""));
        var shown = new HashSet<(string, string)>();
        foreach (var control in diff.New.Controls.Where(control => !control.IsWithdrawn))
        {
            var change = changes.GetValueOrDefault(control.Id);
            var before = change is null ? diff.Old.Find(control.Id) : change.Old;
            foreach (var (check, digest) in control.Requirements)
            {
                string[] ids = before is null || before.Id == control.Id ? [control.Id] : [before.Id, control.Id];
                var given = ids.Where(id => shown.Add((id, check))).SelectMany(id => answers[(id, check)]).ToList();
                foreach (var result in given)
                {
                    yield return
                    [
                        before?.Label ?? "", control.Label, check, .. Standing(control, digest, result, change), control.Title,
                        .. Answer(result),
                    ];
                }

                if (given.Count == 0)
                {
                    yield return
                    [
                        before?.Label ?? "", control.Label, check, words["answers-left.there-are-none"], words.Of(Reaction.AuditFirst),
                        control.Title, .. ColumnsOfAnswer.Select(_ => ""),
                    ];
                }
            }
        }

        foreach (var result in answers.Where(group => !shown.Contains(group.Key)).SelectMany(group => group))
        {
            var old = diff.Old.Find(result.Control);
            yield return [.. Gone(old?.Label ?? result.Control, result.Check ?? "", old?.Title ?? ""), .. Answer(result)];
        }
    }

    /// <summary>Whether an answer counts is said by the digest that it carries, whatever version it was given to.</summary>
    private string[] Standing(ReleaseControl control, string digest, CheckResult result, ControlChange? change) =>
        result.Digest == digest ? [words["answers-left.counts"], words.Of(Kept(change))]
        : result.Digest is { } carried && control.EarlierWordings(result.Check ?? "").Contains(carried, StringComparer.Ordinal)
            ? [words["answers-left.counts-earlier"], words.Of(Kept(change))]
        : [words["answers-left.does-not-count"], words.Of(Reaction.AuditAgain)];

    private string[] Answer(CheckResult result) =>
    [
        result.Target ?? "",
        result.Value ?? (result.Result is { } verdict ? words[$"answers-left.result-{MachineWord.Of(verdict)}"] : ""),
        result.By ?? "",
        result.On ?? "",
    ];

    private string[] Gone(string label, string check, string title) =>
        [label, "", check, words["answers-left.keep"], words.Of(Reaction.StopAuditing), title];

    private static Reaction Kept(ControlChange? change) => change?.Move is not null ? Reaction.FileAnswers : Reaction.Nothing;

    private static Dictionary<string, ControlChange> Changes(CatalogDiff diff) =>
        diff.Controls.Where(change => change.New is not null).DistinctBy(change => change.New!.Id, StringComparer.Ordinal)
            .ToDictionary(change => change.New!.Id, StringComparer.Ordinal);
}
