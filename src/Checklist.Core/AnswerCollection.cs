using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core;

/// <summary>Reads filled forms and merges their answers into an assessment.</summary>
internal static class AnswerCollection
{
    public static CollectResult? Collect(ChecklistDocument document, AssessmentFile into, CollectRequest request, DiagnosticBag diagnostics)
    {
        var digests = document.Items
            .SelectMany(item => item.Checks.Select(check => (Key: (item.Id, check.Id), check.RequirementDigest)))
            .ToDictionary(pair => pair.Key, pair => pair.RequirementDigest);
        string? DigestOf(AnswerKey key) => digests.GetValueOrDefault((key.Control, key.Check));
        var forms = request.Forms.Select(form => ReadForm(form, document, into.Assessment, DigestOf, diagnostics)).OfType<ReadAnswers>().ToList();
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var rules = new MergeRules(DigestOf) { Prefer = request.Prefer, Started = into.Assessment.Started };
        var isSameText = into.Assessment.Catalog.Digest == document.Digest;
        var held = into.Assessment.Results.Select(result => WithDigest(result, isSameText, DigestOf)).ToList();
        var merged = AnswerMerge.Merge(held, [.. forms.Select(form => form.Answers)], rules);
        var additions = Additions(into.Assessment, forms, request.Prefer);
        new ValueFindings(document, into, diagnostics).Report(additions.Values);
        var places = document.Items.SelectMany(item => item.Checks.Select(check => (item.Id, check.Id))).Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
        int Place(AnswerKey key) => places.GetValueOrDefault((key.Control, key.Check), int.MaxValue);
        var edits = AssessmentEdits.Of(into, merged, additions, (left, right) => Place(left) != Place(right)
            ? Place(left).CompareTo(Place(right))
            : string.CompareOrdinal(left.Target, right.Target));
        return new CollectResult(edits, merged, additions);
    }

    private static ReadAnswers? ReadForm(SourceFile form, ChecklistDocument document, Assessment into, Func<AnswerKey, string?> digestOf, DiagnosticBag diagnostics)
    {
        if (Answers(form, diagnostics) is not { } answers)
        {
            return null;
        }

        if (answers.Catalog.Id != document.Id)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(new SourceText(form.DisplayPath, "").Start, answers.Catalog.Id, document.Id));
            return null;
        }

        var isSameText = answers.Catalog.Digest == document.Digest;
        var placement = new TargetPlacement(into.Targets, answers.Targets);
        var repair = new AnswerRepair(document, into.Results);
        var results = answers.Results.Select(result => repair.Repair(placement.Place(WithDigest(result, isSameText, digestOf))));
        return new ReadAnswers(new IncomingAnswers(FileNameOf(form), [.. results]), placement.Added, answers.SignOffs, ValuesOf(answers));
    }

    /// <summary>An assessment is YAML and has findings with places in it; what a form is, is seen from its contents.</summary>
    private static Assessment? Answers(SourceFile form, DiagnosticBag diagnostics)
    {
        var isYaml = form.DisplayPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || form.DisplayPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        if (!isYaml && form.State == SourceFileState.TooLarge)
        {
            diagnostics.Add(FormDiagnostics.FileTooLarge(new SourceText(form.DisplayPath, "").Start));
            return null;
        }

        if (isYaml || form.State != SourceFileState.Read)
        {
            return ChecklistAudit.Read(form, diagnostics)?.Assessment;
        }

        return FormReader.Read(form.DisplayPath, form.Bytes, diagnostics) is { } filled ? Signed(filled) : null;
    }

    /// <summary>Who and when of the cover stand for answers without a name and date of their own.</summary>
    private static Assessment Signed(FilledForm form) => form.Answers with
    {
        Results = [.. form.Answers.Results.Select(result => result.HasContent ? result with { By = result.By ?? form.Assessor, On = result.On ?? DayOf(form.Date) } : result)],
    };

    private static string? DayOf(string? date) => AssessmentReader.Date(date) is null ? null : date;

    /// <summary>The digest of what was answered; where nobody knows it, the answer does not count until somebody looks.</summary>
    private static CheckResult WithDigest(CheckResult result, bool isSameText, Func<AnswerKey, string?> digestOf) =>
        result.Digest is not null || !result.HasAnswer ? result : result with { Digest = (isSameText ? digestOf(AnswerKey.Of(result)) : null) ?? AnswerDigest.Unknown };

    /// <summary>The ids come from the file; what is none could break the file it is written into.</summary>
    private static IReadOnlyDictionary<string, string> ValuesOf(Assessment answers) => answers.Parameters
        .Select(pair => (pair.Key, Value: FormText.CleanLine(pair.Value)))
        .Where(pair => pair.Value is not null && TextPatterns.IsMatch(TextKind.Id, pair.Key))
        .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);

    private static AssessmentAdditions Additions(Assessment into, IReadOnlyList<ReadAnswers> forms, AnswerPreference prefer)
    {
        var targets = forms.SelectMany(form => form.Targets).DistinctBy(target => target.Id, StringComparer.OrdinalIgnoreCase);
        var signatures = forms.SelectMany(form => form.SignOffs).Where(signature => signature.Name is not null).Except(into.SignOffs).Distinct();
        var values = ValueMerge.Merge(into.Parameters, [.. forms.Select(form => new IncomingValues(form.Answers.FileName, form.Values))], prefer);
        return new AssessmentAdditions([.. targets], [.. signatures], values);
    }

    private static string FileNameOf(SourceFile file) => file.DisplayPath[(file.DisplayPath.LastIndexOf('/') + 1)..];

    private sealed record ReadAnswers(IncomingAnswers Answers, IReadOnlyList<AssessmentTarget> Targets, IReadOnlyList<SignOff> SignOffs, IReadOnlyDictionary<string, string> Values);
}
