using System.Globalization;
using Checklist.Core.Assessments;

namespace Checklist.Core;

/// <summary>Starts the next audit with the answers of the last: those to an unchanged text count, those to a changed one are suspect.</summary>
internal static class AnswerCarry
{
    public static CarryResult Carry(CarryTarget target, Assessment old, CarryRequest request)
    {
        var isSameText = old.Catalog.Digest == target.CatalogDigest;
        var held = old.Results.Where(result => result.HasContent).ToLookup(AnswerKey.Of);
        var keys = target.Digests.SelectMany(asked => old.Targets.Select(place => place.Id).DefaultIfEmpty("").Select(place => (Key: new AnswerKey(asked.Control, asked.Check, place), asked.Digest))).ToList();
        var carried = keys
            .Select(asked => (asked.Digest, Results: AnswerSet.Resolve(held[asked.Key].Select(result => Carried(result, asked.Digest, isSameText, old.Id)), asked.Digest, null)))
            .ToList();
        var next = new Assessment(request.Id, new AssessedCatalog(target.CatalogId, target.Version, target.CatalogDigest, old.Catalog.Profile))
        {
            Title = request.Title,
            Started = request.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Targets = old.Targets,
            Assessors = old.Assessors,
            Parameters = old.Parameters,
            Results = [.. carried.SelectMany(answer => answer.Results)],
        };
        var answered = carried.Where(answer => answer.Results.Any(result => result.HasAnswer)).ToList();
        var counted = answered.Count(answer => answer.Results is [var only] && only.Digest == answer.Digest);
        var known = keys.Select(asked => asked.Key).ToHashSet();
        return new CarryResult(
            AssessmentText.Write(next), target.Version, counted, answered.Count - counted, keys.Count - answered.Count, held.Where(group => !known.Contains(group.Key)).Sum(group => group.Count()));
    }

    /// <summary>Name, day and digest stay: whoever answered then did not answer again.</summary>
    private static CheckResult Carried(CheckResult result, string digest, bool isSameText, string from) => result with
    {
        Digest = result.Digest ?? (isSameText && result.HasAnswer ? digest : AnswerDigest.Unknown),
        CarriedFrom = result.CarriedFrom ?? from,
    };
}
