using Checklist.Core.Assessments;
using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Documents.Applicability;

/// <summary>What an audit found, by control, with its evidence numbered.</summary>
internal sealed class ApplicabilityResults
{
    private readonly ILookup<string, DocumentAnswer> answersByControl;
    private readonly ILookup<string, RegisteredFinding> findingsByControl;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Evidence> evidence = [];

    public ApplicabilityResults(ChecklistDocument document, DocumentAnswers answers)
    {
        answersByControl = answers.All.ToLookup(answer => answer.Item.Id, StringComparer.Ordinal);
        findingsByControl = RegisteredFinding.All(document, answers)
            .ToLookup(finding => finding.Entry.Control, StringComparer.Ordinal);
        foreach (var found in document.Items.SelectMany(item => EvidenceOf(item.Id)))
        {
            if (numbers.TryAdd(found.Href, numbers.Count + 1))
            {
                evidence.Add(found);
            }
        }
    }

    /// <summary>Each address once, in the order of the controls.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>What was found about some controls, by their ids.</summary>
    public ImplementationResult Of(IReadOnlyList<string> controls) => new(
        Tally.Of(controls.SelectMany(control => answersByControl[control])))
    {
        Findings =
        [
            .. controls.SelectMany(control => findingsByControl[control]).Where(finding => finding.IsToDo)
                .Select(finding => finding.Entry.Id).Distinct(StringComparer.Ordinal),
        ],
        Evidence = [.. controls.SelectMany(EvidenceOf).Select(found => numbers[found.Href]).Distinct().Order()],
    };

    private IEnumerable<Evidence> EvidenceOf(string control) => answersByControl[control]
        .SelectMany(answer => answer.Results).SelectMany(result => result.Evidence)
        .Concat(findingsByControl[control].SelectMany(finding => finding.Entry.Evidence));
}
