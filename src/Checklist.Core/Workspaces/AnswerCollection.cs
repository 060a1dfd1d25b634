using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Interop.Forms.Markdown;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Reads filled forms and merges their answers into an assessment.</summary>
internal static class AnswerCollection
{
    private const int FormsAtOnce = 2; // each may need as much memory as a form is allowed

    /// <summary>What the forms of a request change; null where a form is refused.</summary>
    /// <param name="printed">What a task list of the text prints around its blocks; asked for where a form is one.</param>
    public static CollectResult? Collect(
        ChecklistDocument document, AssessmentFile into, CollectRequest request, ISourceProvider sources, Func<string> printed,
        DiagnosticBag diagnostics)
    {
        var outside = new Lazy<OutsideText>(() => new OutsideText(printed()));
        var checks = document.Items
            .SelectMany(item => item.Checks.Select(check => (Key: (item.Id, check.Id), Check: check)))
            .ToDictionary(pair => pair.Key, pair => pair.Check);
        string? DigestOf(AnswerKey key) => checks.GetValueOrDefault((key.Control, key.Check))?.RequirementDigest;
        IReadOnlyList<string> EarlierOf(AnswerKey key) => checks.GetValueOrDefault((key.Control, key.Check))?.EarlierDigests ?? [];
        var findings = diagnostics.Scope();
        var forms = new List<ReadAnswers>();
        var values = new ValueFindings(document, into, findings);
        var placement = new FormPlacement(document, into.Assessment, request, DigestOf, values, findings);
        foreach (var some in request.Forms.Chunk(FormsAtOnce))
        {
            var filled = findings.SideBySide(some, (form, found) => Answers(form, request, document.Digest, outside, found));
            foreach (var (form, read) in some.Zip(filled))
            {
                if (read is var (answers, file) && placement.Place(form, answers, file) is { } placed)
                {
                    forms.Add(placed);
                }
            }
        }

        CheckTargets(into, forms, findings);
        if (findings.HasErrors)
        {
            return null;
        }

        var rules = new MergeRules(DigestOf)
        {
            EarlierOf = EarlierOf, Prefer = request.Prefer, Decision = request.Decision, Decisions = request.Decisions,
        };
        var isSameText = into.Assessment.Catalog.Digest == document.Digest;
        var team = new AuditTeam(into.Assessment.Assessors);
        var held = into.Assessment.Results.Select(result => team.Named(FormPlacement.WithDigest(result, isSameText, DigestOf))).ToList();
        var merged = AnswerMerge.Merge(held, [.. forms.Select(form => form.Answers)], rules);
        var additions = Additions(into.Assessment, forms, request.Prefer);
        values.Report(additions.Values);
        ReportHead(additions.Head, findings);
        var order = new CatalogOrder(document);
        if (into.Assessment.Include.Count == 0)
        {
            return new CollectResult(AssessmentEdits.Of(into, merged, additions, order.Compare), merged, additions);
        }

        var parts = new PartEdits(into, sources, order);
        return new CollectResult(AssessmentEdits.Of(into, parts.OfAssessment(merged), additions, order.Compare), merged, additions)
        {
            Parts = parts.Of(merged),
        };
    }

    /// <summary>Where there are targets every answer names one; else the assessment could not be read again.</summary>
    private static void CheckTargets(AssessmentFile into, IReadOnlyList<ReadAnswers> forms, DiagnosticBag diagnostics)
    {
        var named = into.Assessment.Targets.Concat(forms.SelectMany(form => form.Targets));
        IReadOnlyList<string> targets = [.. named.Select(target => target.Id)];
        if (targets.Count == 0)
        {
            return;
        }

        foreach (var form in forms)
        {
            var count = form.Answers.Results.Count(result => result.HasContent && result.Target is null);
            if (count > 0)
            {
                diagnostics.Add(CollectDiagnostics.NoTarget(Diagnostic.Nowhere(form.Path), form.Path, count, targets));
            }
        }

        if (into.Assessment.Targets.Count == 0 && into.Assessment.Results.FirstOrDefault(result => result.Target is null) is { } held)
        {
            var form = forms.First(form => form.Targets.Count > 0);
            diagnostics.Add(CollectDiagnostics.HeldWithoutTarget(held.Place ?? into.Source.Start, form.Path, form.Targets[0].Id));
        }
    }

    /// <summary>An assessment is YAML and has findings with places in it; the type of a form is detected from its contents.</summary>
    private static (FilledForm Filled, AssessmentFile? File)? Answers(
        SourceFile form, CollectRequest request, string digest, Lazy<OutsideText> outside, DiagnosticBag diagnostics)
    {
        var isYaml = form.DisplayPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || form.DisplayPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        if (!isYaml && form.State == SourceFileState.TooLarge)
        {
            diagnostics.Add(FormDiagnostics.FileTooLarge(Diagnostic.Nowhere(form.DisplayPath)));
            return null;
        }

        if (isYaml || form.State != SourceFileState.Read)
        {
            return AssessmentFiles.Read(form, diagnostics) is { } file ? (new FilledForm(FormKind.Yaml, file.Assessment), file) : null;
        }

        if (request.ReadForm(form, diagnostics) is not { } filled)
        {
            return null;
        }

        var isTaskList = filled.Kind == FormKind.Markdown && filled.Answers.Catalog.Digest == digest;
        var source = isTaskList ? new SourceText(form.DisplayPath, TextDecoder.Decode(form.Bytes)) : null;
        return (Signed(source is null ? filled : outside.Value.AddTo(filled, source, diagnostics)), null);
    }

    /// <summary>Who and when of the cover stand for answers without a name and date of their own.</summary>
    private static FilledForm Signed(FilledForm form) => form with
    {
        Answers = form.Answers with
        {
            Results = [.. form.Answers.Results.Select(result => result.HasContent ? Signed(result, form) : result)],
        },
    };

    private static CheckResult Signed(CheckResult result, FilledForm form) =>
        result with { By = result.By ?? form.Assessor, On = result.On ?? DayOf(form.Date) };

    private static string? DayOf(string? date) => AnswerDay.Parse(date) is null ? null : date;

    /// <summary>What a form says of the audit otherwise than the audit does.</summary>
    private static void ReportHead(MergedHead? head, DiagnosticBag diagnostics)
    {
        foreach (var (entry, held, file) in head?.Differing ?? [])
        {
            var said = entry.Role is null ? entry.Text : $"{entry.Text}, {entry.Role}";
            diagnostics.Add(CollectDiagnostics.HeadDiffers(Diagnostic.Nowhere(file), file, HeadWords.Of(entry.Field), said, held));
        }
    }

    private static AssessmentAdditions Additions(Assessment into, IReadOnlyList<ReadAnswers> forms, AnswerPreference prefer)
    {
        var targets = forms.SelectMany(form => form.Targets).DistinctBy(target => target.Id, StringComparer.OrdinalIgnoreCase);
        var signatures = forms.SelectMany(form => form.SignOffs)
            .Where(signature => signature.Name is not null)
            .Except(into.SignOffs);
        var read = forms.Select(form => new IncomingValues(form.Answers.Source.File, form.Values));
        var values = ValueMerge.Merge(into.Parameters, [.. read], prefer);
        return new AssessmentAdditions([.. targets], [.. signatures], values)
        {
            Head = HeadMerge.Merge(into.Head, [.. forms.Select(form => (form.Answers.Source.File, form.Head))], prefer),
        };
    }
}
