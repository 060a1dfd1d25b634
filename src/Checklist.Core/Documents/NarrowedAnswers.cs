using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Documents;

/// <summary>
/// Tells how the answers of an audit fare in a profile that was not the audited one. They are none the worse for it, so it is only said.
/// </summary>
/// <param name="audited">The text that was audited.</param>
/// <param name="printed">The text of the profile that is printed.</param>
internal sealed class NarrowedAnswers(ChecklistDocument audited, ChecklistDocument printed)
{
    private readonly string? profile = printed.Tailoring?.ProfileId;

    /// <summary>Adds CHK6101, CHK6102 and CHK6103, each once for all answers or waivers that it is about.</summary>
    public void Report(AssessmentFile file, IReadOnlyList<Waiver> waivers, DiagnosticBag diagnostics)
    {
        var (own, here) = (DigestsOf(audited), DigestsOf(printed));
        var answers = file.Assessment.Results.Where(result => result.HasAnswer && own.ContainsKey(KeyOf(result))).ToList();
        var left = answers.Where(result => !here.ContainsKey(KeyOf(result))).ToList();
        if (left.Count > 0)
        {
            diagnostics.Add(AssessmentDiagnostics.AnswersLeftOut(left[0].Place ?? file.Source.Start, profile, left.Count));
        }

        var changed = answers.Where(result => here.TryGetValue(KeyOf(result), out var digest) && digest != own[KeyOf(result)]).ToList();
        if (changed.Count > 0)
        {
            diagnostics.Add(AssessmentDiagnostics.AnswersToOtherText(changed[0].Place ?? file.Source.Start, profile, changed.Count));
        }

        ReportWaivers(waivers, diagnostics);
    }

    private void ReportWaivers(IReadOnlyList<Waiver> waivers, DiagnosticBag diagnostics)
    {
        var (own, here) = (IdsOf(audited), IdsOf(printed));
        var left = waivers.Where(waiver => own.Contains(waiver.Control.Value) && !here.Contains(waiver.Control.Value)).ToList();
        if (left.Count > 0 && profile is not null)
        {
            diagnostics.Add(WaiverDiagnostics.LeftOut(left[0].Control.Span, profile, left.Count));
        }
    }

    private static HashSet<string> IdsOf(ChecklistDocument document) =>
        document.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);

    private static (string Control, string Check) KeyOf(CheckResult result) => (result.Control, result.Check ?? "");

    private static Dictionary<(string Control, string Check), string> DigestsOf(ChecklistDocument document) =>
        document.Items
            .SelectMany(item => item.Checks.Select(check => (Key: (item.Id, check.Id), check.RequirementDigest)))
            .ToDictionary(pair => pair.Key, pair => pair.RequirementDigest);
}
