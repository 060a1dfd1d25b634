using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Interop.Forms.Tables;

/// <summary>
/// A list of targets that is kept elsewhere: a table with the columns id, title, also and group, or YAML with these keys.
/// </summary>
internal static class TargetListReader
{
    private const string Id = "id";

    /// <summary>Null with CHK6205 or CHK6009 in the bag.</summary>
    public static IReadOnlyList<AssessmentTarget>? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        if (SourceLoader.Load(file, findings) is not { } source)
        {
            return null;
        }

        var isYaml = file.DisplayPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || file.DisplayPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        var targets = isYaml ? FromYaml(source, findings) : FromTable(source, findings);
        CheckIds(targets, findings);
        if (targets.Count == 0 && !findings.HasErrors)
        {
            findings.Add(CollectDiagnostics.TargetList(source.Start, "the list names no target"));
        }

        return findings.HasErrors ? null : [.. targets.Select(target => target.Target)];
    }

    private static IReadOnlyList<(AssessmentTarget Target, SourceSpan Place)> FromYaml(SourceText source, DiagnosticBag diagnostics)
    {
        var node = YamlReader.Read(source, diagnostics);
        var list = node is YamlMapping mapping ? mapping["targets"] : node;
        if (list is not YamlSequence sequence)
        {
            diagnostics.Add(CollectDiagnostics.TargetList(source.Start, "the file has no list of targets"));
            return [];
        }

        new ShapeChecker(diagnostics).Check(sequence, new ListShape(AssessmentShapes.TargetShape), "targets");
        return [.. sequence.Items.OfType<YamlMapping>().Select(entry => Read(entry, diagnostics)).OfType<(AssessmentTarget, SourceSpan)>()];
    }

    private static (AssessmentTarget, SourceSpan)? Read(YamlMapping entry, DiagnosticBag diagnostics) =>
        AssessmentReader.ReadTarget(new EntryReader(entry, diagnostics)) is { } target ? (target, entry.Span) : null;

    private static IReadOnlyList<(AssessmentTarget Target, SourceSpan Place)> FromTable(SourceText source, DiagnosticBag diagnostics)
    {
        var targets = new List<(AssessmentTarget, SourceSpan)>();
        try
        {
            Dictionary<string, int>? columns = null;
            foreach (var row in CsvTable.Read(source).Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))))
            {
                if (columns is null)
                {
                    columns = Columns(row);
                    continue;
                }

                if (Target(row, columns) is { } target)
                {
                    targets.Add((target, row.Place));
                    continue;
                }

                diagnostics.Add(CollectDiagnostics.TargetList(row.Place, $"{row.Name} has no `id`"));
            }
        }
        catch (InvalidDataException)
        {
            diagnostics.Add(CollectDiagnostics.TargetList(source.Start, "a quotation mark is never closed"));
        }

        return targets;
    }

    private static Dictionary<string, int> Columns(FormTableRow head)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < head.Cells.Count; i++)
        {
            columns.TryAdd(head.Cells[i]?.Trim() ?? "", i);
        }

        return columns;
    }

    private static AssessmentTarget? Target(FormTableRow row, Dictionary<string, int> columns)
    {
        string? Cell(string name) =>
            columns.TryGetValue(name, out var index) && index < row.Cells.Count ? FormText.CleanLine(row.Cells[index]) : null;
        if (Cell(Id) is not { } id)
        {
            return null;
        }

        var names = Cell("also")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new AssessmentTarget(id, Cell("title") ?? id) { Also = names.Length == 0 ? [] : names, Group = Cell("group") };
    }

    private static void CheckIds(IReadOnlyList<(AssessmentTarget Target, SourceSpan Place)> targets, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (target, place) in targets)
        {
            if (!TextPatterns.IsMatch(TextKind.Id, target.Id))
            {
                diagnostics.Add(CollectDiagnostics.TargetList(place, $"{Quoting.Quote(target.Id)} is not an id"));
            }
            else if (!seen.Add(target.Id))
            {
                diagnostics.Add(AssessmentDiagnostics.DuplicateTarget(place, target.Id));
            }
        }

        if (targets.Count > AssessmentTarget.Most)
        {
            diagnostics.Add(CollectDiagnostics.TooManyTargets(targets[0].Place, targets.Count, AssessmentTarget.Most));
        }
    }
}
