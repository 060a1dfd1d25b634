using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Undoes what forms do to answers: a tick that was saved as a verdict, and texts that were cut because a cell holds no more.
/// </summary>
/// <param name="held">The answers from which a form may have been made.</param>
internal sealed class AnswerRepair(ChecklistDocument document, IReadOnlyList<CheckResult> held)
{
    private readonly HashSet<(string, string)> ticks =
    [
        .. document.Items.SelectMany(item => item.Checks
            .Where(check => check.Answer == AnswerKind.Tick)
            .Select(check => (item.Id, check.Id))),
    ];

    private readonly ILookup<AnswerKey, CheckResult> longByKey = held.Where(IsLong).ToLookup(AnswerKey.Of);

    public CheckResult Repair(CheckResult result)
    {
        var key = AnswerKey.Of(result);
        var repaired = ticks.Contains((key.Control, key.Check)) ? Tick(result) : result;
        return longByKey[key].Aggregate(repaired, Restore);
    }

    /// <summary>A page writes what a tick says as it was written, and older ones wrote a verdict.</summary>
    private static CheckResult Tick(CheckResult result)
    {
        var (verdict, value) = TickWords.Parse(result.Value ?? (result.Result is { } written ? VerdictWords.Of(written) : ""));
        var isRead = (verdict, value) != (null, null) && (result.Result is null || result.Value is null);
        return isRead ? result with { Result = verdict, Value = value } : result;
    }

    private static bool IsLong(CheckResult result) =>
        result.Note?.Length > CellText.Longest
        || result.Value?.Length > CellText.Longest
        || EvidenceLine.Write(result.Evidence).Length > CellText.Longest;

    private static CheckResult Restore(CheckResult result, CheckResult whole) => result with
    {
        Note = IsCut(result.Note, whole.Note) ? whole.Note : result.Note,
        Value = IsCut(result.Value, whole.Value) ? whole.Value : result.Value,
        Evidence = IsCut(EvidenceLine.Write(result.Evidence), EvidenceLine.Write(whole.Evidence)) ? whole.Evidence : result.Evidence,
    };

    /// <summary>Reading trims a text after it was cut.</summary>
    private static bool IsCut(string? text, string? whole) =>
        text is not null && whole?.Length > CellText.Longest && text == FormText.Clean(CellText.Cut(whole));
}
