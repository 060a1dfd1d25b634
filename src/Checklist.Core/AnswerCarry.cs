using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;

namespace Checklist.Core;

/// <summary>Starts the next audit with the answers of the last: those to an unchanged text count, those to a changed one are suspect.</summary>
internal static class AnswerCarry
{
    public static CarryResult? Carry(ChecklistDocument document, AssessmentFile old, CarryRequest request, DiagnosticBag diagnostics)
    {
        if (new AnswerBuilder(document, old, [], null).Build(new DiagnosticBag()) is not { } answers)
        {
            diagnostics.Add(AssessmentDiagnostics.OtherCatalog(old.Source.Start, old.Assessment.Catalog.Id, document.Id));
            return null;
        }

        var carried = answers.All
            .SelectMany(answer => answer.Results.Where(result => result.HasContent).Select(result => Carried(result, answer, old.Assessment)))
            .ToList();
        var next = new Assessment(request.Id, new AssessedCatalog(document.Id, document.Version, document.Digest, old.Assessment.Catalog.Profile))
        {
            Title = request.Title,
            Started = request.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Targets = old.Assessment.Targets,
            Assessors = old.Assessment.Assessors,
            Parameters = old.Assessment.Parameters,
            Results = carried,
        };
        return new CarryResult(
            AssessmentText.Write(next),
            document.Version,
            answers.All.Count(answer => answer.Standing is not (AnswerStanding.Suspect or AnswerStanding.Conflicting or AnswerStanding.Unanswered)),
            answers.All.Count(answer => answer.Standing is AnswerStanding.Suspect or AnswerStanding.Conflicting),
            answers.All.Count(answer => answer.Standing == AnswerStanding.Unanswered),
            answers.Unplaced.Count(result => result.HasContent));
    }

    /// <summary>Name, day and digest stay: whoever answered then did not answer again.</summary>
    private static CheckResult Carried(CheckResult result, DocumentAnswer answer, Assessment old) => result with
    {
        Digest = result.Digest ?? (answer.Standing == AnswerStanding.Suspect || !result.HasAnswer ? AnswerDigest.Unknown : answer.Check.RequirementDigest),
        CarriedFrom = result.CarriedFrom ?? old.Id,
    };
}
