using System.Security.Cryptography;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Finds for the answers of each form the text and the targets that they are about. What belongs to no audit is reported.
/// </summary>
internal sealed class FormPlacement(
    ChecklistDocument document,
    Assessment into,
    CollectRequest request,
    Func<AnswerKey, string?> digestOf,
    ValueFindings values,
    DiagnosticBag diagnostics)
{
    private readonly FormIdentity identity = new(document, into, diagnostics);
    private readonly AnswerRepair repair = new(document, into.Results);
    private readonly AuditTeam team = new(into.Assessors);
    private readonly ResultPool pool = new();
    private readonly TargetIndex known = new(into.Targets);
    private readonly TargetIndex added = new([]);

    /// <summary>Null where the form is of another audit, which is reported.</summary>
    /// <param name="file">The form, where it is an assessment itself.</param>
    public ReadAnswers? Place(SourceFile form, FilledForm filled, AssessmentFile? file)
    {
        var answers = filled.Answers;
        if (!identity.IsOfThisAudit(form.DisplayPath, answers, request.TakesOtherAudits))
        {
            return null;
        }

        var isSameText = answers.Catalog.Digest == document.Digest;
        var targets = new TargetPlacement(known, answers.Targets, added);
        var source = SourceOf(form) with { Copy = filled.Copy, Audit = identity.IsOfAnother(answers) ? answers.Id : null };
        IReadOnlyList<AnswerSource> from = [source];
        IReadOnlyList<CheckResult> results =
            [.. answers.Results.Select(result => Kept(targets.Place(WithDigest(result, isSameText, digestOf)), from))];
        identity.CheckTargets(form.DisplayPath, targets.Added, request.AddsTargets);
        identity.CheckChecks(form.DisplayPath, results, isSameText);
        values.ReportForm(Diagnostic.Nowhere(form.DisplayPath), filled, results, file);
        foreach (var target in targets.Added)
        {
            added.Add(target);
        }

        return new ReadAnswers(form.DisplayPath, new IncomingAnswers(source, results), targets.Added, answers.SignOffs, ValuesOf(answers))
        {
            Head = identity.IsOfAnother(answers) ? [] : filled.Head,
        };
    }

    private CheckResult Kept(CheckResult result, IReadOnlyList<AnswerSource> from)
    {
        var kept = pool.Take(team.Named(repair.Repair(result)), result.Place);
        return kept.From.Count > 0 ? kept : kept with { From = from };
    }

    /// <summary>The digest of what was answered; where it is not known, the answer does not count until a person looks.</summary>
    public static CheckResult WithDigest(CheckResult result, bool isSameText, Func<AnswerKey, string?> digestOf) =>
        (result.Digest is { } digest && AnswerDigest.IsWellFormed(digest)) || !result.HasAnswer
            ? result
            : result with { Digest = (isSameText ? digestOf(AnswerKey.Of(result)) : null) ?? AnswerDigest.Unknown };

    /// <summary>The ids come from the file; what is none could break the file it is written into.</summary>
    private static IReadOnlyDictionary<string, string> ValuesOf(Assessment answers) => answers.Parameters
        .Select(pair => (pair.Key, Value: FormText.CleanLine(pair.Value)))
        .Where(pair => pair.Value is not null && TextPatterns.IsMatch(TextKind.Id, pair.Key))
        .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);

    private static AnswerSource SourceOf(SourceFile file) => new(FileNameOf(file), Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));

    private static string FileNameOf(SourceFile file) => file.DisplayPath[(file.DisplayPath.LastIndexOf('/') + 1)..];
}

/// <summary>What a form brings.</summary>
/// <param name="Path">That messages name.</param>
/// <param name="Targets">Those that neither the assessment nor a form before it has.</param>
/// <param name="Values">Of open parameters.</param>
internal sealed record ReadAnswers(
    string Path,
    IncomingAnswers Answers,
    IReadOnlyList<AssessmentTarget> Targets,
    IReadOnlyList<SignOff> SignOffs,
    IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What was written on the first pages of the audit.</summary>
    public IReadOnlyList<HeadEntry> Head { get; init; } = [];
}
