using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Documents;

/// <summary>Holds the answers of an assessment against the text as it is: which count, which do not, and why.</summary>
internal sealed class AnswerBuilder(ChecklistDocument document, AssessmentFile file, IReadOnlyList<Waiver> waivers, DateOnly? asOf)
{
    private static readonly AssessmentTarget Unnamed = new("", "");

    private readonly ILookup<string, Waiver> waiversByControl = waivers.ToLookup(waiver => waiver.Control.Value, StringComparer.Ordinal);
    private readonly ILookup<AnswerKey, CheckResult> resultsByKey = file.Assessment.Results.ToLookup(AnswerKey.Of);

    /// <summary>What the answers lack is reported; null when they are to another catalog.</summary>
    public DocumentAnswers? Build(DiagnosticBag diagnostics)
    {
        if (file.Assessment.Catalog.Id != document.Id)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(file.Source.Start, file.Assessment.Catalog.Id, document.Id));
            return null;
        }

        var targets = file.Assessment.Targets.DefaultIfEmpty(Unnamed).ToList();
        var all = document.Items
            .SelectMany(item => item.Checks.Select(check => (Item: item, Check: check)))
            .SelectMany(pair => targets.Select(target => Answer(pair.Item, pair.Check, target)))
            .ToList();
        var keys = all.Select(answer => answer.Key).ToHashSet();
        var unplaced = file.Assessment.Results.Where(result => !keys.Contains(AnswerKey.Of(result))).ToList();
        new AnswerFindings(document, file, diagnostics).Report(all, unplaced);
        return new DocumentAnswers(file.Assessment, targets, all)
        {
            Unplaced = unplaced,
            AsOf = asOf is { } day ? DocumentDate.Of(day, document.Language) : null,
        };
    }

    private DocumentAnswer Answer(ChecklistItem item, ChecklistCheck check, AssessmentTarget target)
    {
        var key = new AnswerKey(item.Id, check.Id, target.Id);
        var results = AnswerSet.Resolve(resultsByKey[key], check.RequirementDigest, file.Assessment.Started);
        var result = results is [var only] ? only : null;
        var waiver = waiversByControl[item.Id].Where(waiver => waiver.AppliesTo(key)).OrderByDescending(waiver => waiver.Expires).FirstOrDefault();
        var standing = Standing(check, results, waiver);
        var printed = waiver is null ? null : DocumentWaiver.From(waiver, asOf, document.Language);
        return new DocumentAnswer(key, item, check, standing)
        {
            Results = results,
            Waiver = printed,
            Severity = printed is { IsExpired: false, Severity: { } severity } ? severity : item.Severity,
            IsCarried = result is not null && IsCarried(result),
            LacksReason = result is { Result: Verdict.NotApplicable, Note: null },
            LacksEvidence = check.Evidence == EvidenceNeed.Required && result is { Evidence.Count: 0, Result: Verdict.Pass or Verdict.Partial } && standing != AnswerStanding.Suspect,
            Bucket = Bucket(check, result, standing),
        };
    }

    private AnswerStanding Standing(ChecklistCheck check, IReadOnlyList<CheckResult> results, Waiver? waiver)
    {
        if (results.Count > 1)
        {
            return AnswerStanding.Conflicting;
        }

        var isAnswered = results is [var result] && IsAnswer(check, result);
        if (isAnswered && !IsCurrent(check, results[0]))
        {
            return AnswerStanding.Suspect;
        }

        var isDeviation = !isAnswered || results[0].Result is Verdict.Fail or Verdict.Partial;
        if (isDeviation && waiver is not null && waiver.Type != WaiverType.SeverityChange)
        {
            return waiver.IsExpired(asOf) ? AnswerStanding.WaiverExpired : AnswerStanding.Waived;
        }

        if (isDeviation && waiver?.IsExpired(asOf) == true)
        {
            return AnswerStanding.WaiverExpired;
        }

        return isAnswered ? AnswerStanding.Counted : AnswerStanding.Unanswered;
    }

    /// <summary>An answer without a digest was given to the catalog that the assessment names.</summary>
    private bool IsCurrent(ChecklistCheck check, CheckResult result) => result.Digest is { } digest
        ? digest == check.RequirementDigest
        : file.Assessment.Catalog.Digest == document.Digest;

    private bool IsCarried(CheckResult result) =>
        result.CarriedFrom is not null || (file.Assessment.Started is { } started && result.On is { } on && string.CompareOrdinal(on, started) < 0);

    private static bool IsAnswer(ChecklistCheck check, CheckResult result) =>
        result.Result is not (null or Verdict.NotChecked) || (check.Answer != AnswerKind.Verdict && result.Value is not null);

    private static AnswerBucket Bucket(ChecklistCheck check, CheckResult? result, AnswerStanding standing) => standing switch
    {
        AnswerStanding.Conflicting => AnswerBucket.Conflicting,
        AnswerStanding.Suspect => AnswerBucket.Suspect,
        AnswerStanding.Waived => AnswerBucket.Waived,
        AnswerStanding.Unanswered => AnswerBucket.NotChecked,
        _ => result?.Result switch
        {
            Verdict.Pass => AnswerBucket.Pass,
            Verdict.Fail => AnswerBucket.Fail,
            Verdict.Partial => AnswerBucket.Partial,
            Verdict.NotApplicable => AnswerBucket.NotApplicable,
            _ when result is null || !IsAnswer(check, result) => AnswerBucket.NotChecked,
            _ => check.Answer == AnswerKind.Tick ? AnswerBucket.Pass : AnswerBucket.Recorded,
        },
    };

    /// <summary>What the check asks for, in words, when a value is not of that kind; else null.</summary>
    internal static string? WantedInstead(ChecklistCheck check, CheckResult result) => result.Value is not { } value
        ? null
        : check.Answer switch
        {
            AnswerKind.Verdict => "a verdict",
            AnswerKind.Number when !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "a number",
            AnswerKind.Date when AssessmentReader.Date(value) is null => "a date",
            AnswerKind.Choice when !check.Choices.Contains(value, StringComparer.Ordinal) => $"one of {Quoting.List(check.Choices)}",
            _ => null,
        };
}
