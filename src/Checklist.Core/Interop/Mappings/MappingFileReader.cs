using System.Text;
using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Interop.Forms.Tables;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Interop.Mappings;

/// <summary>Reads what publishers say became of their controls: a table, an OSCAL mapping, or the YAML of OWASP ASVS.</summary>
internal static class MappingFileReader
{
    private static readonly string[] OldNames = ["old", "from", "old number", "old id"];
    private static readonly string[] NewNames = ["new", "to", "new number", "new id"];
    private static readonly string[] KindNames = ["kind", "relation", "relationship", "what changed"];

    /// <summary>Null with CHK5060 in the bag.</summary>
    public static IReadOnlyList<StatedSuccessor>? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var start = source.Content.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            diagnostics.Add(MappingDiagnostics.Unreadable(source.Start, "the file is empty"));
            return null;
        }

        return start[0] is '{' or '['
            ? ReadOscal(source, diagnostics)
            : IsTable(start) ? ReadTable(source, diagnostics) : ReadAsvs(source, diagnostics);
    }

    /// <summary>The first line has the names of columns.</summary>
    private static bool IsTable(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        return line.IndexOfAny(',', ';', '\t') >= 0 && !line.TrimEnd().EndsWith(":", StringComparison.Ordinal);
    }

    private static List<StatedSuccessor>? ReadTable(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            var found = new List<StatedSuccessor>();
            (int Old, int New, int Kind)? columns = null;
            foreach (var row in CsvTable.Read(source))
            {
                if (columns is null)
                {
                    columns = (Column(row, OldNames), Column(row, NewNames), Column(row, KindNames));
                    if (columns is { Old: < 0 } or { New: < 0 })
                    {
                        diagnostics.Add(
                            MappingDiagnostics.Unreadable(row.Place, "its first row does not name the columns `old` and `new`"));
                        return null;
                    }

                    continue;
                }

                var (old, current) = (Cell(row, columns.Value.Old), Cell(row, columns.Value.New));
                if (old is not null || current is not null)
                {
                    found.Add(new StatedSuccessor(old, current, KindOf(Cell(row, columns.Value.Kind) ?? ""), row.Place));
                }
            }

            return found;
        }
        catch (InvalidDataException damage)
        {
            diagnostics.Add(MappingDiagnostics.Unreadable(source.Start, damage.Message));
            return null;
        }
    }

    private static int Column(FormTableRow row, string[] names) =>
        row.Cells.Select(cell => cell?.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList().FindIndex(cell => names.Contains(cell));

    private static string? Cell(FormTableRow row, int column) =>
        column >= 0 && column < row.Cells.Count && row.Cells[column]?.Trim() is { Length: > 0 } and not ("-" or "–") and var cell
            ? cell
            : null;

    private static List<StatedSuccessor>? ReadOscal(SourceText source, DiagnosticBag diagnostics)
    {
        using var document = Parse(source, diagnostics);
        if (document is null)
        {
            return null;
        }

        var root = document.RootElement;
        var mappings = JsonValues.Objects(JsonValues.Object(root, "mapping-collection") ?? root, "mappings").ToList();
        if (mappings.Count == 0)
        {
            diagnostics.Add(MappingDiagnostics.Unreadable(source.Start, "it has no `mappings` in a `mapping-collection`"));
            return null;
        }

        var found = new List<StatedSuccessor>();
        foreach (var map in mappings.SelectMany(mapping => JsonValues.Objects(mapping, "maps")))
        {
            var relation = JsonValues.Text(map, "relationship") ?? "";
            if (relation == "no-relationship")
            {
                continue;
            }

            var (sources, targets) = (Ids(map, "sources"), Ids(map, "targets"));
            found.AddRange(
                sources.SelectMany(old => targets.Select(current => new StatedSuccessor(old, current, KindOf(relation), source.Start))));
            found.AddRange(
                targets.Count == 0 ? sources.Select(old => new StatedSuccessor(old, null, StatedKind.Unsaid, source.Start)) : []);
            found.AddRange(
                sources.Count == 0 ? targets.Select(current => new StatedSuccessor(null, current, StatedKind.Unsaid, source.Start)) : []);
        }

        return found;
    }

    private static JsonDocument? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            if (JsonValues.Parse(Encoding.UTF8.GetBytes(source.Content)) is { } document)
            {
                return document;
            }

            diagnostics.Add(MappingDiagnostics.Unreadable(source.Start, "it is no JSON, or breaks off"));
        }
        catch (FormTooLargeException large)
        {
            diagnostics.Add(MappingDiagnostics.Unreadable(source.Start, large.Message));
        }

        return null;
    }

    private static List<string> Ids(JsonElement map, string key) =>
        [.. JsonValues.Objects(map, key).Select(item => JsonValues.Text(item, "id-ref")).OfType<string>()];

    /// <summary><c>v4.0.3-1.2.4: { tag-v5.0.0: "MODIFIED, MOVED TO v5.0.0-6.1.3, SPLIT TO v5.0.0-6.3.4" }</c></summary>
    private static List<StatedSuccessor>? ReadAsvs(SourceText source, DiagnosticBag diagnostics)
    {
        var findings = new DiagnosticBag();
        if (YamlReader.Read(source, findings) is not YamlMapping root)
        {
            diagnostics.Add(
                MappingDiagnostics.Unreadable(source.Start, "it is neither a table with a row of headings, nor JSON, nor YAML"));
            return null;
        }

        var found = new List<StatedSuccessor>();
        foreach (var entry in root.Entries)
        {
            var tag = (entry.Value as YamlMapping)?.Entries.FirstOrDefault(
                member => member.Key.Value.StartsWith("tag", StringComparison.Ordinal))?.Value as YamlScalar;
            if (tag is null)
            {
                diagnostics.Add(
                    MappingDiagnostics.Unreadable(entry.Key.Span, $"`{entry.Key.Value}` has no `tag-…` that says what became of it"));
                return null;
            }

            found.AddRange(OfTag(entry.Key.Value, tag.Value, entry.Key.Span));
        }

        return found;
    }

    private static List<StatedSuccessor> OfTag(string id, string tag, SourceSpan place)
    {
        var found = new List<StatedSuccessor>();
        StatedKind? kind = null;
        var isBackward = false;
        foreach (var part in tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[^1].Any(char.IsAsciiDigit))
            {
                kind = KindOf(part);
                isBackward = words.Contains("FROM") || words[0] is "COVERS" or "DEPRECATES";
            }
            else if (kind is null || !words[^1].Any(char.IsAsciiDigit))
            {
                kind = null; // MODIFIED, GRAMMAR, DELETED, and why
                continue;
            }

            var other = words[^1];
            found.Add(isBackward ? new StatedSuccessor(other, id, kind.Value, place) : new StatedSuccessor(id, other, kind.Value, place));
        }

        var isNew = tag.StartsWith("ADDED", StringComparison.Ordinal);
        return found.Count > 0
            ? found
            : [isNew ? new StatedSuccessor(null, id, StatedKind.Unsaid, place) : new StatedSuccessor(id, null, StatedKind.Unsaid, place)];
    }

    /// <summary>
    /// By the words that publishers use. A relation such as <c>subset-of</c> says how much was changed, not that it was parted.
    /// </summary>
    private static StatedKind KindOf(string words)
    {
        bool Has(params string[] parts) => parts.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
        return Has("split") ? StatedKind.Split
            : Has("merge", "cover", "incorporat", "deprecat") ? StatedKind.Merged
            : Has("move", "renumber", "rename", "new id", "equal", "equivalent", "same", "replace") ? StatedKind.Moved
            : StatedKind.Unsaid;
    }
}
