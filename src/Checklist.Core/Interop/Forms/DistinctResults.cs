using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Interop.Forms;

/// <summary>One answer for each control, check and target. Two that differ are both kept, as answers in conflict, with a finding.</summary>
internal static class DistinctResults
{
    public static IReadOnlyList<CheckResult> Of(IEnumerable<(CheckResult Result, WrittenAnswer Written)> answers, DiagnosticBag diagnostics)
    {
        var results = new List<CheckResult>();
        var known = new Dictionary<(string, string?, string?), CheckResult>();
        foreach (var (result, written) in answers)
        {
            var key = (result.Control, result.Check, result.Target);
            if (known.TryAdd(key, result))
            {
                results.Add(result);
            }
            else if (!IsSame(known[key], result))
            {
                results.Add(result);
                diagnostics.Add(FormDiagnostics.SecondAnswer(written.Place, NameOf(result), written.Name));
            }
        }

        return results;
    }

    public static string NameOf(CheckResult result) =>
        string.Join(' ', new[] { result.Control, result.Check, result.Target }.OfType<string>());

    /// <summary>Records compare lists by their identity.</summary>
    public static bool IsSame(CheckResult? a, CheckResult? b) =>
        a is null || b is null ? a is null && b is null : a with { Evidence = b.Evidence } == b && a.Evidence.SequenceEqual(b.Evidence);
}
