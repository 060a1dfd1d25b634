using System.Globalization;
using Checklist.Core.Assessments;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Starts the next audit with the answers of the last: those to an unchanged text count, those to a changed one are suspect.
/// </summary>
internal static class AnswerCarry
{
    public static CarryResult Carry(CarryTarget target, Assessment old, CarryRequest request)
    {
        var isSameText = old.Catalog.Digest == target.DocumentDigest;
        var held = old.Results.Where(result => result.HasContent).ToLookup(AnswerKey.Of);
        var places = old.Targets.Select(place => place.Id).DefaultIfEmpty("").ToList();
        var keys = target.Digests
            .SelectMany(
                asked => places.Select(place => (Key: new AnswerKey(asked.Control, asked.Check, place), asked.Digest, asked.Earlier)))
            .ToList();
        var carried = keys
            .Select(asked =>
            {
                var results = held[asked.Key].Select(result => Carried(result, asked.Digest, isSameText, old.Id)).ToList();
                var text = AnswerSet.CountingText(results, asked.Digest, asked.Earlier);
                return (Digest: text!, Results: Open(results, text!));
            })
            .ToList();
        var next = new Assessment(
            request.Id, new AssessedCatalog(target.CatalogId, target.Version, target.DocumentDigest, old.Catalog.Profile))
        {
            Title = request.Title,
            Started = request.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Targets = old.Targets,
            Assessors = old.Assessors,
            Head = old.Head.ForNext(),
            Parameters = old.Parameters,
            Findings =
            [
                .. old.Findings.Where(entry => entry.Status != FindingStatus.Closed)
                    .Select(entry => entry with { CarriedFrom = entry.CarriedFrom ?? old.Id }),
            ],
            Results = [.. carried.SelectMany(answer => answer.Results)],
        };
        var answered = carried.Where(answer => answer.Results.Any(result => result.HasAnswer)).ToList();
        var counted = answered.Count(answer => answer.Results.Count(result => result.HasAnswer && result.Digest == answer.Digest) == 1);
        var known = keys.Select(asked => asked.Key).ToHashSet();
        var leftBehind = held.Where(group => !known.Contains(group.Key)).Sum(group => group.Count());
        return new CarryResult(
            AssessmentText.Write(next), target.Version, counted, answered.Count - counted, keys.Count - answered.Count, leftBehind)
        {
            Findings = next.Findings.Count,
        };
    }

    /// <summary>What counted, and what waits for a decision. Notes without an answer stay with the audit in which they were made.</summary>
    private static IReadOnlyList<CheckResult> Open(IEnumerable<CheckResult> results, string digest)
    {
        var answers = AnswerSet.Of(results, digest);
        return [.. answers.Counting, .. answers.OtherText];
    }

    /// <summary>Name, day and digest stay: who answered then did not answer again.</summary>
    private static CheckResult Carried(CheckResult result, string digest, bool isSameText, string from) => result with
    {
        Digest = result.Digest ?? (isSameText && result.HasAnswer ? digest : AnswerDigest.Unknown),
        CarriedFrom = result.CarriedFrom ?? from,
    };
}
