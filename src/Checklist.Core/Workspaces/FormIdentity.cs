using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Whether a form belongs to an audit: its catalog, its audit and profile, its targets and checks. What is none of this audit is
/// refused before anything is written; a form changes neither the scope of the audit nor its catalog.
/// </summary>
internal sealed class FormIdentity(ChecklistDocument document, Assessment into, DiagnosticBag diagnostics)
{
    private readonly HashSet<(string, string)> known =
    [
        .. document.Items.SelectMany(item => item.Checks.Select(check => (item.Id, check.Id))),
        .. into.Results.Select(result => (result.Control, result.Check ?? "")),
    ];

    /// <summary>Reports CHK6007, CHK6200 and CHK6201; false where the form is refused.</summary>
    public bool IsOfThisAudit(string path, Assessment answers, bool takesOthers)
    {
        var place = Diagnostic.Nowhere(path);
        if (answers.Catalog.Id != document.Id)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(place, answers.Catalog.Id, document.Id));
            return false;
        }

        if (IsOfAnother(answers) && !takesOthers)
        {
            diagnostics.Add(CollectDiagnostics.OtherAudit(place, path, answers.Id, into.Id));
            return false;
        }

        if (answers.Catalog.Profile != into.Catalog.Profile && answers.Catalog.Digest != document.Digest)
        {
            diagnostics.Add(CollectDiagnostics.OtherProfile(place, path, answers.Catalog.Profile, into.Catalog.Profile));
        }

        return true;
    }

    /// <summary>A form that was made without an audit names none, and belongs to whichever takes it.</summary>
    public bool IsOfAnother(Assessment answers) => answers.Id.Length > 0 && answers.Id != into.Id && !IsOfToday(answers);

    /// <summary>Reports CHK6202, once for each target.</summary>
    public void CheckTargets(string path, IReadOnlyList<AssessmentTarget> added, bool addsTargets)
    {
        foreach (var target in addsTargets ? [] : added)
        {
            var listed = into.Targets.Select(known => known.Title);
            diagnostics.Add(CollectDiagnostics.UnlistedTarget(Diagnostic.Nowhere(path), path, target.Title, [.. listed]));
        }
    }

    /// <summary>Reports CHK6203 for answers that no version of the text can explain.</summary>
    /// <param name="isSameText">The form was made from the text as it is.</param>
    public void CheckChecks(string path, IReadOnlyList<CheckResult> results, bool isSameText)
    {
        var unknown = results
            .Where(result => result.HasContent && !known.Contains((result.Control, result.Check ?? "")))
            .Where(result => isSameText || result.Digest is null or AnswerDigest.Unknown)
            .Select(result => $"{result.Control} {result.Check}".Trim()).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            diagnostics.Add(CollectDiagnostics.UnlistedCheck(Diagnostic.Nowhere(path), path, unknown[0], unknown.Count - 1));
        }
    }

    /// <summary>Pages without an audit used to make an id up: the catalog and the day of the export.</summary>
    private bool IsOfToday(Assessment answers) =>
        answers.Id.StartsWith(document.Id + "-", StringComparison.Ordinal)
        && DateOnly.TryParseExact(
            answers.Id.AsSpan(document.Id.Length + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
