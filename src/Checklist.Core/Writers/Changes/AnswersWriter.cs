using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Writers.Changes;

/// <summary>Of each check of the new version: whether an answer to the old one still counts. The work that an upgrade leaves.</summary>
public static class AnswersWriter
{
    private static readonly string[] Heading = ["old", "new", "check", "earlier answers", "to do", "title"];
    private static readonly string[] OfAnswer = ["target", "answer", "by", "on"];

    /// <summary>The table as CSV, in the order of the new version; what is gone comes last.</summary>
    /// <param name="audit">
    /// Answers that were given: each has a row, and a check that has none is one that has to be answered. Null: what holds for any audit.
    /// </param>
    public static byte[] WriteCsv(ChangeReport report, Assessment? audit = null)
    {
        var rows = audit is null ? Rows(report) : Rows(report, audit);
        return Encoding.UTF8.GetBytes(CsvText.Of(rows.Prepend(audit is null ? Heading : [.. Heading, .. OfAnswer])));
    }

    private static IEnumerable<string[]> Rows(ChangeReport report)
    {
        var diff = report.Diff;
        var changes = Changes(diff);
        var rows = diff.New.Controls.Where(control => !control.IsWithdrawn).SelectMany(control => control.Requirements
            .Select(asked => Row(control, asked.Check, changes.GetValueOrDefault(control.Id), diff.Old)));
        var gone = diff.Controls.Where(change => change is { Reaction: Reaction.StopAuditing, Old: not null })
            .SelectMany(change => change.Old!.Requirements.Select(asked => Gone(change.Old.Label, asked.Check, change.Old.Title)));
        return rows.Concat(gone);
    }

    private static string[] Row(ReleaseControl control, string check, ControlChange? change, Release old)
    {
        var before = change is null ? old.Find(control.Id) : change.Old;
        var isAsked = change?.ChecksToAnswer.Contains(check, StringComparer.Ordinal) ?? false;
        var wasAsked = before?.Requirements.FirstOrDefault(asked => asked.Check == check).Digest;
        var word = isAsked ? wasAsked is null ? "there are none" : "do not count"
            : control.EarlierWordings(check).Contains(wasAsked ?? "", StringComparer.Ordinal) ? "count, to an earlier wording"
            : "count";
        var reaction = isAsked ? wasAsked is null ? Reaction.AuditFirst : Reaction.AuditAgain : Kept(change);
        return [before?.Label ?? "", control.Label, check, word, ChangeWords.Of(reaction), control.Title];
    }

    /// <summary>Each answer once, beside the check that it is for; behind them the answers to what is gone.</summary>
    private static IEnumerable<string[]> Rows(ChangeReport report, Assessment audit)
    {
        var diff = report.Diff;
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
                        before?.Label ?? "", control.Label, check, "there are none", ChangeWords.Of(Reaction.AuditFirst), control.Title,
                        .. OfAnswer.Select(_ => ""),
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
    private static string[] Standing(ReleaseControl control, string digest, CheckResult result, ControlChange? change) =>
        result.Digest == digest ? ["counts", ChangeWords.Of(Kept(change))]
        : result.Digest is { } carried && control.EarlierWordings(result.Check ?? "").Contains(carried, StringComparer.Ordinal)
            ? ["counts, to an earlier wording", ChangeWords.Of(Kept(change))]
        : ["does not count", ChangeWords.Of(Reaction.AuditAgain)];

    private static string[] Answer(CheckResult result) =>
    [
        result.Target ?? "",
        result.Value ?? (result.Result is { } verdict ? MachineWord.Of(verdict) : ""),
        result.By ?? "",
        result.On ?? "",
    ];

    private static string[] Gone(string label, string check, string title) =>
        [label, "", check, "keep for the record", ChangeWords.Of(Reaction.StopAuditing), title];

    private static Reaction Kept(ControlChange? change) => change?.Move is not null ? Reaction.FileAnswers : Reaction.Nothing;

    private static Dictionary<string, ControlChange> Changes(CatalogDiff diff) =>
        diff.Controls.Where(change => change.New is not null).DistinctBy(change => change.New!.Id, StringComparer.Ordinal)
            .ToDictionary(change => change.New!.Id, StringComparer.Ordinal);
}
