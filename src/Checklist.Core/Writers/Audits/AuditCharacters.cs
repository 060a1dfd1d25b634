using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;
using Checklist.Pdf.Fonts;

namespace Checklist.Core.Writers.Audits;

/// <summary>Where the texts of a report come from.</summary>
/// <param name="Catalog">The beginning of the catalog's file.</param>
/// <param name="Assessment">The beginning of the assessment's.</param>
/// <param name="OfThemeFile">Where the theme names a file.</param>
internal sealed record AuditPlaces(SourceSpan Catalog, SourceSpan Assessment, Func<string, SourceSpan> OfThemeFile);

/// <summary>
/// Characters that <c>report.pdf</c> could not set, at the answers, the waivers or the head of the file that holds them: who signs the
/// report
/// has to know what cannot be read in it. One finding for each place and kind.
/// </summary>
internal sealed class AuditCharacters
{
    private readonly AuditReport report;
    private readonly AuditPlaces places;
    private readonly Dictionary<int, TextIssueKind> kinds;
    private readonly HashSet<int> open; // found in no text so far

    /// <summary>Characters that the PDF of a report cannot show.</summary>
    /// <param name="issues">What the writer of the PDF noted.</param>
    public AuditCharacters(AuditReport report, IReadOnlyList<TextIssue> issues, AuditPlaces places)
    {
        (this.report, this.places) = (report, places);
        kinds = issues.DistinctBy(issue => issue.CodePoint).ToDictionary(issue => issue.CodePoint, issue => issue.Kind);
        open = [.. kinds.Keys];
    }

    /// <summary>Adds CHK5010 and CHK5011.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (kinds.Count == 0)
        {
            return;
        }

        foreach (var answer in report.Answers.All)
        {
            foreach (var result in answer.Results.Concat(answer.OtherText).Concat(answer.Remarks))
            {
                Report(Texts(result), result.Place ?? places.Assessment, report.NameOf(answer), diagnostics);
            }
        }

        foreach (var waiver in report.Answers.Waivers)
        {
            Report([waiver.Justification, waiver.ApprovedBy], waiver.Control.Span, waiver.Control.Value, diagnostics);
        }

        foreach (var finding in report.Register)
        {
            Report(Texts(finding.Entry), finding.Entry.Place ?? places.Assessment, finding.Entry.Id, diagnostics);
        }

        Report(Head(report.Answers.Assessment), places.Assessment, null, diagnostics);
        Report([string.Concat(open.Select(code => new Rune(code)))], places.Catalog, null, diagnostics);
    }

    private void Report(IEnumerable<string?> texts, SourceSpan place, string? origin, DiagnosticBag diagnostics)
    {
        var found = texts.OfType<string>().SelectMany(text => text.EnumerateRunes()).Select(rune => rune.Value)
            .Where(kinds.ContainsKey).Distinct().ToList();
        foreach (var group in found.GroupBy(code => kinds[code]))
        {
            IReadOnlyList<int> characters = [.. group];
            diagnostics.Add(group.Key == TextIssueKind.NeedsShaping
                ? PaperDiagnostics.NeedsShaping(place, characters, origin, "report.html")
                : PaperDiagnostics.MissingGlyph(place, characters, origin, "report.html"));
        }

        open.ExceptWith(found);
    }

    private static IEnumerable<string?> Texts(CheckResult result) =>
        [result.Value, result.Note, result.By, .. result.Evidence.SelectMany(evidence => new[] { evidence.Href, evidence.Title })];

    private static IEnumerable<string?> Texts(RegisterEntry entry) =>
    [
        entry.Statement, entry.Owner, entry.Cause, entry.Correction, entry.Action, entry.Verified?.By, entry.Verified?.Note,
        .. entry.Evidence.SelectMany(evidence => new[] { evidence.Href, evidence.Title }),
    ];

    private static IEnumerable<string?> Head(Assessment assessment) =>
    [
        assessment.Id, assessment.Title, assessment.Summary, .. assessment.Assessors, .. assessment.Parameters.Values,
        .. HeadEntry.Of(assessment.Head).SelectMany(entry => new[] { entry.Text, entry.Role }),
        .. assessment.Targets.SelectMany(target => new[] { target.Title, target.Group }),
        .. assessment.SignOffs.SelectMany(signature => new[] { signature.Role, signature.Name }),
    ];
}
