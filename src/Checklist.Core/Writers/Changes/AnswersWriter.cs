using System.Text;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Writers.Sheets;

namespace Checklist.Core.Writers.Changes;

/// <summary>Of each check of the new version: whether an answer to the old one still counts. The work that an upgrade leaves.</summary>
public static class AnswersWriter
{
    private static readonly string[] Heading = ["old", "new", "check", "earlier answers", "to do", "title"];

    /// <summary>The table as CSV, in the order of the new version; what is gone comes last.</summary>
    public static byte[] WriteCsv(ChangeReport report)
    {
        var diff = report.Diff;
        var changes = diff.Controls.Where(change => change.New is not null).DistinctBy(change => change.New!.Id)
            .ToDictionary(change => change.New!.Id, StringComparer.Ordinal);
        var rows = diff.New.Controls.Where(control => !control.IsWithdrawn).SelectMany(control => control.Requirements
            .Select(asked => Row(control, asked.Check, changes.GetValueOrDefault(control.Id), diff.Old)));
        var gone = diff.Controls.Where(change => change is { Reaction: Reaction.StopAuditing, Old: not null })
            .SelectMany(change => change.Old!.Requirements.Select(asked => new[]
            {
                change.Old.Label, "", asked.Check, "keep for the record", ChangeWords.Of(Reaction.StopAuditing), change.Old.Title,
            }));
        return Encoding.UTF8.GetBytes(CsvText.Of(rows.Concat(gone).Prepend(Heading)));
    }

    private static string[] Row(ReleaseControl control, string check, ControlChange? change, Release old)
    {
        var before = change is null ? old.Find(control.Id) : change.Old;
        var isAsked = change?.ChecksToAnswer.Contains(check) ?? false;
        var wasAsked = before?.Requirements.FirstOrDefault(asked => asked.Check == check).Digest;
        var word = isAsked ? wasAsked is null ? "there are none" : "do not count"
            : control.EarlierWordings(check).Contains(wasAsked ?? "") ? "count, to an earlier wording"
            : "count";
        var reaction = isAsked ? wasAsked is null ? Reaction.AuditFirst : Reaction.AuditAgain
            : change?.Move is not null ? Reaction.FileAnswers : Reaction.Nothing;
        return [before?.Label ?? "", control.Label, check, word, ChangeWords.Of(reaction), control.Title];
    }
}
