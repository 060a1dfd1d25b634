using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>Puts waivers and the answers of an audit on a document, and chooses its controls by them.</summary>
internal static class AuditedDocument
{
    /// <summary>What the build asked for, or else the profile that was audited.</summary>
    public static ProfileRequest Profiles(BuildOptions options)
    {
        var file = options.Profiles.IsNone && options.Audit is { } audit ? ChecklistAudit.Read(audit.Assessment, new DiagnosticBag()) : null;
        return file?.Assessment.Catalog.Profile is { } profile ? ProfileRequest.Of(profile) : options.Profiles;
    }

    /// <summary>Null when the assessment has errors or is about another catalog.</summary>
    public static ChecklistDocument? Apply(ChecklistDocument document, AuditOptions? options, ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var waivers = WaiverFiles.Read(sources, options is not null, diagnostics);
        WaiverFiles.Report(waivers, document, options?.AsOf, diagnostics);
        var marked = WaiverMarks.Apply(document, waivers, options?.AsOf);
        if (options is null)
        {
            return marked;
        }

        var file = ChecklistAudit.Read(options.Assessment, diagnostics);
        var answers = file is null || diagnostics.HasErrors ? null : new AnswerBuilder(marked, file, waivers, options.AsOf).Build(diagnostics);
        if (answers is null)
        {
            return null;
        }

        var targets = answers.Assessment.Targets.Select(target => new DocumentTarget(target.Id, target.Title)).ToList();
        var audited = marked with { Answers = answers, Targets = marked.Targets.Count > 0 ? marked.Targets : targets };
        return options.Only.Count == 0 ? audited : Choose(audited, answers, options.Only);
    }

    private static ChecklistDocument Choose(ChecklistDocument document, DocumentAnswers answers, IReadOnlyList<AnswerChoice> only)
    {
        var chosen = answers.All.Where(answer => only.Any(choice => IsChosen(choice, answer))).Select(answer => answer.Item.Id).ToHashSet(StringComparer.Ordinal);
        var words = string.Join(", ", only.Distinct().Select(choice => choice.ToString().ToLowerInvariant()));
        return DocumentSelection.Keep(document, item => chosen.Contains(item.Id), $"Only controls with answers that are {words} in the audit {answers.Title}.");
    }

    private static bool IsChosen(AnswerChoice choice, DocumentAnswer answer) => choice switch
    {
        AnswerChoice.Open => answer.Bucket is AnswerBucket.NotChecked or AnswerBucket.Fail or AnswerBucket.Partial or AnswerBucket.Suspect or AnswerBucket.Conflicting,
        AnswerChoice.Failed => answer.Result?.Result is Verdict.Fail or Verdict.Partial && answer.Standing != AnswerStanding.Suspect,
        AnswerChoice.Suspect => answer.Standing is AnswerStanding.Suspect or AnswerStanding.Conflicting,
        AnswerChoice.New => answer.Results.Count == 0 || (answer.Standing == AnswerStanding.Unanswered && answer.Result?.HasAnswer != true),
        AnswerChoice.Changed => answer.Standing == AnswerStanding.Suspect,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
