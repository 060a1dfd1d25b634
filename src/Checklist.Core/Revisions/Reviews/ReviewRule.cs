using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>What has to hold in a file of reviews.</summary>
internal static class ReviewRule
{
    /// <summary>Whatever the catalog says.</summary>
    public static void CheckAlone(ReviewRecord record, DiagnosticBag diagnostics)
    {
        var ids = record.Reviewers.Select(reviewer => reviewer.Id).ToHashSet(StringComparer.Ordinal);
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in ReviewReader.Nodes(record.Root ?? new YamlMapping(default, []), ReviewReader.Decisions))
        {
            if (node["reviewer"] is YamlScalar reviewer && !ids.Contains(reviewer.Value.Trim()))
            {
                var named = reviewer.Value.Trim();
                diagnostics.Add(ReviewDiagnostics.UnknownReviewer(reviewer.Span, named, Spelling.NearestId(named, ids)));
            }

            if (node["id"] is YamlScalar id && !numbers.Add(id.Value.Trim()))
            {
                diagnostics.Add(ReviewDiagnostics.NumberTwice(id.Span, id.Value.Trim()));
            }
        }
    }

    /// <summary>Against the texts that there are. All of it is a warning: nobody's comment stops a build.</summary>
    /// <param name="text">The text of the version; null where there is none.</param>
    /// <param name="others">Other texts, which may have what is gone.</param>
    public static void Check(ReviewRecord record, Release? text, IReadOnlyList<Release> others, DiagnosticBag diagnostics)
    {
        foreach (var (first, second) in SameNames(record.Reviewers))
        {
            diagnostics.Add(ReviewDiagnostics.NameTwice(PlaceOf(second.Place, record), second.Name, first.Id, second.Id));
        }

        CheckDecisions(record, diagnostics);
        if (text is null)
        {
            diagnostics.Add(ReviewDiagnostics.UnknownVersion(record.Root!["version"]!.Span, record.Version));
            return;
        }

        var reviewed = new ReviewedText(text);
        var known = others.Select(other => new ReviewedText(other)).Prepend(reviewed).ToList();
        foreach (var decision in record.Decisions)
        {
            CheckEntry(decision, record, known, diagnostics);
        }
    }

    /// <summary>Each with the first one of the same name and role.</summary>
    public static IEnumerable<(Reviewer First, Reviewer Second)> SameNames(IEnumerable<Reviewer> reviewers) => reviewers
        .GroupBy(reviewer => (ApprovalPolicy.Person(reviewer.Name), ApprovalPolicy.Person(reviewer.Role ?? "")))
        .SelectMany(same => same.Skip(1).Select(other => (same.First(), other)));

    private static void CheckDecisions(ReviewRecord record, DiagnosticBag diagnostics)
    {
        foreach (var same in record.Decisions.GroupBy(decision => (decision.Entry, decision.Reviewer)).Where(group => group.Count() > 1))
        {
            diagnostics.Add(ReviewDiagnostics.Differ(
                PlaceOf(same.Last().Place, record), record.NameOf(same.Key.Reviewer), same.Key.Entry));
        }

        foreach (var decision in record.Decisions)
        {
            if (decision.Answer is { Text: null, Disposition: ReviewDisposition.Rejected or ReviewDisposition.AcceptedInPart } answer)
            {
                var words = answer.Disposition == ReviewDisposition.Rejected ? "rejected" : "accepted in part";
                diagnostics.Add(ReviewDiagnostics.ReasonMissing(PlaceOf(decision.Place, record), decision.Id ?? decision.Entry, words));
            }
        }
    }

    /// <summary>Whether there is such a part, and it still says what was decided on.</summary>
    /// <param name="texts">That of the version first.</param>
    private static void CheckEntry(
        ReviewDecision decision, ReviewRecord record, List<ReviewedText> texts, DiagnosticBag diagnostics)
    {
        var place = PlaceOf(decision.Place, record);
        if (!texts.Exists(text => text.TitleOf(decision.Entry, Words.English) is not null))
        {
            diagnostics.Add(ReviewDiagnostics.UnknownEntry(place, decision.Entry, Spelling.NearestId(decision.Entry, texts[0].Names())));
        }
        else if (decision.Digest is { } digest && digest != texts[0].DigestOf(decision.Entry)
            && (decision.IsOpen || !decision.Opinion.AsksForAnswer))
        {
            diagnostics.Add(ReviewDiagnostics.EarlierText(place, record.NameOf(decision.Reviewer), decision.Entry));
        }
    }

    private static SourceSpan PlaceOf(SourceSpan? place, ReviewRecord record) => place ?? record.Place!.Value;
}
