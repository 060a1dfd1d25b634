using Checklist.Core.Catalogs;
using Checklist.Core.Writers.Fields;

namespace Checklist.Core.Writers.Coverage;

/// <summary>Compares the fields that a catalog uses with those that each output prints.</summary>
internal static class FieldCoverage
{
    public static IReadOnlyList<OutputCoverage> Of(FieldUse use, IReadOnlyList<FieldLoss> losses) =>
        [.. FieldTables.All.Where(output => output.Edition is null)
            .Select(output => Of(output, use, [.. losses.Where(loss => loss.Output == output.Name)]))];

    private static OutputCoverage Of(OutputFields output, FieldUse use, IReadOnlyList<FieldLoss> losses)
    {
        var lost = losses.Select(loss => loss.Field).ToHashSet(StringComparer.Ordinal);
        var used = output.Decisions
            .Where(decision => decision.Fate != FieldFate.NotApplicable)
            .SelectMany(decision => decision.Fields.Where(field => use[field] > 0).Select(field => (Field: field, Decision: decision)))
            .ToList();
        var gaps = used
            .Where(entry => entry.Decision.Fate == FieldFate.LeftOut)
            .GroupBy(entry => entry.Decision.Reason, entry => entry.Field, StringComparer.Ordinal)
            .Select(group => Gap(group.Key, group, use));
        var dropped = losses
            .Where(loss => use[loss.Field] > 0)
            .GroupBy(loss => loss.Template, loss => loss.Field, StringComparer.Ordinal)
            .Select(group => Gap("gap.template-drops", group, use) with { Template = $"templates/{group.Key}" });
        var printed = used.Count(entry => entry.Decision.Fate == FieldFate.Printed && !lost.Contains(entry.Field));
        return new OutputCoverage(output.Name, output.What, printed, used.Count, [.. dropped, .. gaps]);
    }

    private static FieldGap Gap(string reason, IEnumerable<string> fields, FieldUse use) =>
        new(reason, [.. fields.Select(field => (field, use[field]))]);
}
