using System.Text.RegularExpressions;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Fields;

/// <summary>Compares what the catalog's own templates asked for with what the tables say is printed.</summary>
internal static class FieldLossFinder
{
    public static IReadOnlyList<FieldLoss> Find(TemplateSet templates) =>
        templates.Own.Count == 0 ? [] : [.. FieldTables.All.SelectMany(output => FindIn(output, templates))];

    private static IEnumerable<FieldLoss> FindIn(OutputFields output, TemplateSet templates)
    {
        var starts = templates.Use.Starts.Where(output.IsMadeFrom).ToList();
        var reached = TemplateIncludes.Reach(templates, starts);
        var own = templates.Own.Where(reached.Contains).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        var touched = starts.SelectMany(templates.Use.NamesOf).SelectMany(TemplateFields.FieldsOf).ToHashSet(StringComparer.Ordinal);
        return output.Decisions
            .Where(decision => decision.Fate == FieldFate.Printed)
            .SelectMany(decision => decision.Fields)
            .Where(field => TemplateFields.IsWatched(field) && !touched.Contains(field))
            .Select(field => new FieldLoss(
                output.Name, field, own.Find(template => Prints(TemplateSet.ShippedText(template), field)) ?? own[0]));
    }

    /// <summary>Whether the tool's own template names the field, so that its replacement is the one to look at.</summary>
    private static bool Prints(string shipped, string field) => TemplateFields.NamesOf(field).Any(name =>
        Regex.IsMatch(shipped, $@"\.{Regex.Escape(name)}(?:_text|_inline)?\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
}

/// <summary>A field that the tool's templates print in an output and the catalog's own do not.</summary>
/// <param name="Output">As in <see cref="OutputFields.Name"/>.</param>
/// <param name="Template">The catalog's template that most likely dropped it, by its path below <c>templates</c>.</param>
public sealed record FieldLoss(string Output, string Field, string Template);
