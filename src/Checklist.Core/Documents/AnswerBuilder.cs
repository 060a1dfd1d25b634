using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>Holds the answers of an assessment against the text as it is: which count, which do not, and why.</summary>
/// <param name="file">Answers to the catalog of the document.</param>
internal sealed class AnswerBuilder(ChecklistDocument document, AssessmentFile file, IReadOnlyList<Waiver> waivers, DateOnly? asOf)
{
    private static readonly AssessmentTarget Unnamed = new("", "");

    private readonly ILookup<string, Waiver> waiversByControl = waivers.ToLookup(waiver => waiver.Control.Value, StringComparer.Ordinal);
    private readonly AnswerIndex resultsByKey = new(file.Assessment.Results);

    /// <summary>The document with the answers, and with the targets of the audit where it has none of its own.</summary>
    public ChecklistDocument Apply() => document with
    {
        Answers = Build(),
        Targets = document.Targets.Count > 0
            ? document.Targets
            : [.. file.Assessment.Targets.Select(target => new DocumentTarget(target.Id, target.Title))],
    };

    public DocumentAnswers Build()
    {
        var targets = file.Assessment.Targets.DefaultIfEmpty(Unnamed).ToList();
        var all = document.Items
            .SelectMany(item => item.Checks.Select(check => (Item: item, Check: check)))
            .SelectMany(pair => targets.Select(target => Answer(pair.Item, pair.Check, target)))
            .ToList();
        var checks = document.Items.SelectMany(item => item.Checks.Select(check => (item.Id, check.Id))).ToHashSet();
        var targetIds = targets.Select(target => target.Id).ToHashSet(StringComparer.Ordinal);
        bool IsPlaced(AnswerKey key) => checks.Contains((key.Control, key.Check)) && targetIds.Contains(key.Target);
        var unplaced = file.Assessment.Results.Where(result => !IsPlaced(AnswerKey.Of(result))).ToList();
        return new DocumentAnswers(file.Assessment, targets, all)
        {
            Unplaced = unplaced,
            Waivers = waivers,
            Day = asOf,
            AsOf = asOf is { } day ? DocumentDate.Of(day, document.Language) : null,
        };
    }

    private DocumentAnswer Answer(ChecklistItem item, ChecklistCheck check, AssessmentTarget target)
    {
        var key = new AnswerKey(item.Id, check.Id, target.Id);
        var given = resultsByKey[key];
        var text = AnswerSet.CountingText(
            given.Select(result => result with { Digest = DigestOf(check, result) }), check.RequirementDigest, check.EarlierDigests);
        var answers = AnswerSet.Of(given, result => DigestOf(check, result) == text);
        var results = answers.Counting;
        var result = results is [var only] ? only : null;
        var judged = result is null ? new JudgedAnswer(null) : JudgedAnswer.Of(check, result, file.Assessment.Parameters);
        var waiver = WaiverOf(key);
        var standing = Standing(check, answers, text, judged.Verdict, waiver);
        var printed = waiver is null ? null : DocumentWaiver.From(waiver, asOf, document);
        var isFinding = judged.Verdict is Verdict.Fail or Verdict.Partial
            && standing is not (AnswerStanding.Suspect or AnswerStanding.Conflicting);
        var isAnswer = result is not null && IsAnswer(check, result) && standing != AnswerStanding.Suspect;
        return new DocumentAnswer(key, item, check, standing)
        {
            Results = results,
            OtherText = answers.OtherText,
            Remarks = answers.Remarks,
            Waiver = printed,
            Severity = isFinding && waiver?.Holds(asOf) == true && waiver.Severity is { } severity ? severity : item.Severity,
            IsCarried = result is not null && IsCarried(result),
            IsEarlierWording = isAnswer && text != check.RequirementDigest,
            LacksReason = result is { Result: Verdict.NotApplicable, Note: null },
            LacksNote = isAnswer && result is { Result: Verdict.Fail or Verdict.Partial, Note: null },
            LacksEvidence = isAnswer
                && check.Evidence == EvidenceNeed.Required
                && result is { Evidence.Count: 0 }
                && judged.Verdict != Verdict.NotApplicable,
            IsOutsideAudit = result is { HasContent: true, CarriedFrom: null, On: { } on } && IsOutside(on),
            Verdict = judged.Verdict,
            ContradictsValue = judged.IsContradiction && standing != AnswerStanding.Suspect,
            Unjudged = standing == AnswerStanding.Suspect ? null : judged.Unjudged,
            Bucket = Bucket(check, result, judged.Verdict, standing),
        };
    }

    /// <summary>The one in force, else the one that expires last; null for none.</summary>
    private Waiver? WaiverOf(AnswerKey key) => !waiversByControl.Contains(key.Control) ? null : waiversByControl[key.Control]
        .Where(waiver => waiver.AppliesTo(key))
        .OrderByDescending(waiver => waiver.Holds(asOf))
        .ThenByDescending(waiver => waiver.Expires)
        .FirstOrDefault();

    /// <summary>What the answers to a check are worth today.</summary>
    /// <param name="text">Digest of the text whose answers count.</param>
    private AnswerStanding Standing(ChecklistCheck check, AnswerSet answers, string? text, Verdict? verdict, Waiver? waiver)
    {
        var results = answers.Counting;
        if (results.Count > 1 && results[0].HasAnswer)
        {
            return AnswerStanding.Conflicting;
        }

        var isAnswered = results is [var result] && IsAnswer(check, result);
        if (isAnswered && DigestOf(check, results[0]) != text)
        {
            return AnswerStanding.Suspect;
        }

        if (!isAnswered)
        {
            return AnswerStanding.Unanswered; // a waiver accepts what was found, and nothing was
        }

        if (verdict is Verdict.Fail or Verdict.Partial && waiver is not null)
        {
            if (waiver.IsExpired(asOf))
            {
                return AnswerStanding.WaiverExpired;
            }

            if (waiver.Type != WaiverType.SeverityChange && waiver.Holds(asOf))
            {
                return AnswerStanding.Waived;
            }
        }

        return AnswerStanding.Counted;
    }

    /// <summary>An answer without a digest was given to the catalog that the assessment names.</summary>
    private string? DigestOf(ChecklistCheck check, CheckResult result) =>
        result.Digest ?? (file.Assessment.Catalog.Digest == document.Digest ? check.RequirementDigest : null);

    private bool IsOutside(string on) =>
        string.CompareOrdinal(on, file.Assessment.Started ?? "") < 0
        || (asOf is { } day && string.CompareOrdinal(AnswerDay.DateOf(on), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0);

    private bool IsCarried(CheckResult result) =>
        result.CarriedFrom is not null
            || (file.Assessment.Started is { } started && result.On is { } on && string.CompareOrdinal(on, started) < 0);

    private static bool IsAnswer(ChecklistCheck check, CheckResult result) =>
        result.Result is not (null or Verdict.NotChecked) || (check.Answer != AnswerKind.Verdict && result.Value is not null);

    private static AnswerBucket Bucket(
        ChecklistCheck check, CheckResult? result, Verdict? verdict, AnswerStanding standing) => standing switch
    {
        AnswerStanding.Conflicting => AnswerBucket.Conflicting,
        AnswerStanding.Suspect => AnswerBucket.Suspect,
        AnswerStanding.Waived => AnswerBucket.Waived,
        AnswerStanding.Unanswered => AnswerBucket.NotChecked,
        _ => verdict switch
        {
            Verdict.Pass => AnswerBucket.Pass,
            Verdict.Fail => AnswerBucket.Fail,
            Verdict.Partial => AnswerBucket.Partial,
            Verdict.NotApplicable => AnswerBucket.NotApplicable,
            _ when result is null || !IsAnswer(check, result) => AnswerBucket.NotChecked,
            _ => AnswerBucket.Recorded,
        },
    };
}
