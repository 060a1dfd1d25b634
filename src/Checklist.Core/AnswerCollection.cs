using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>Reads filled forms and merges their answers into an assessment.</summary>
internal static class AnswerCollection
{
    public static CollectResult? Collect(ChecklistDocument document, AssessmentFile into, CollectRequest request, DiagnosticBag diagnostics)
    {
        var digests = document.Items
            .SelectMany(item => item.Checks.Select(check => (Key: (item.Id, check.Id), check.RequirementDigest)))
            .ToDictionary(pair => pair.Key, pair => pair.RequirementDigest);
        var forms = request.Forms.Select(form => ReadForm(form, document, into.Assessment, diagnostics)).OfType<ReadAnswers>().ToList();
        if (diagnostics.HasErrors)
        {
            return null;
        }

        string? DigestOf(AnswerKey key) => digests.GetValueOrDefault((key.Control, key.Check));
        var rules = new MergeRules(DigestOf) { Prefer = request.Prefer, Started = into.Assessment.Started };
        var isSameText = into.Assessment.Catalog.Digest == document.Digest;
        var held = into.Assessment.Results.Select(result => WithDigest(result, isSameText, DigestOf)).ToList();
        var merged = AnswerMerge.Merge(held, [.. forms.Select(form => form.Answers)], rules);
        var additions = Additions(into.Assessment, forms);
        var places = document.Items.SelectMany(item => item.Checks.Select(check => (item.Id, check.Id))).Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
        int Place(AnswerKey key) => places.GetValueOrDefault((key.Control, key.Check), int.MaxValue);
        var edits = AssessmentEdits.Of(into, merged, additions, (left, right) => Place(left) != Place(right)
            ? Place(left).CompareTo(Place(right))
            : string.CompareOrdinal(left.Target, right.Target));
        return new CollectResult(edits, merged, additions);
    }

    private static ReadAnswers? ReadForm(SourceFile form, ChecklistDocument document, Assessment into, DiagnosticBag diagnostics)
    {
        var read = ChecklistAudit.Read(form, diagnostics);
        if (read is null)
        {
            return null;
        }

        var assessment = read.Assessment;
        if (assessment.Catalog.Id != document.Id)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(read.Source.Start, assessment.Catalog.Id, document.Id));
            return null;
        }

        var digests = document.Items.SelectMany(item => item.Checks.Select(check => (Key: (item.Id, check.Id), check.RequirementDigest))).ToDictionary(pair => pair.Key, pair => pair.RequirementDigest);
        var isSameText = assessment.Catalog.Digest == document.Digest;
        var placement = new TargetPlacement(into.Targets, assessment.Targets);
        var results = assessment.Results.Select(result => placement.Place(WithDigest(result, isSameText, key => digests.GetValueOrDefault((key.Control, key.Check)))));
        return new ReadAnswers(new IncomingAnswers(FileNameOf(form), [.. results]), placement.Added, assessment.SignOffs);
    }

    /// <summary>The digest of what was answered; where nobody knows it, the answer does not count until somebody looks.</summary>
    private static CheckResult WithDigest(CheckResult result, bool isSameText, Func<AnswerKey, string?> digestOf) =>
        result.Digest is not null || !result.HasAnswer ? result : result with { Digest = (isSameText ? digestOf(AnswerKey.Of(result)) : null) ?? AnswerDigest.Unknown };

    private static AssessmentAdditions Additions(Assessment into, IReadOnlyList<ReadAnswers> forms)
    {
        var targets = forms.SelectMany(form => form.Targets).DistinctBy(target => target.Id, StringComparer.OrdinalIgnoreCase);
        var signatures = forms.SelectMany(form => form.SignOffs).Where(signature => signature.Name is not null).Except(into.SignOffs).Distinct();
        return new AssessmentAdditions([.. targets], [.. signatures]);
    }

    private static string FileNameOf(SourceFile file) => file.DisplayPath[(file.DisplayPath.LastIndexOf('/') + 1)..];

    private sealed record ReadAnswers(IncomingAnswers Answers, IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<SignOff> SignOffs);
}
