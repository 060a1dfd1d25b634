using System.Globalization;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Spreadsheets;
using Checklist.Core.Outputs;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Workspaces;

/// <summary>Makes catalogs of other people's tables. Touches neither disk nor clock.</summary>
public static class Imports
{
    private const int SplitFrom = 1024 * 1024; // bytes of a catalog; one of that size has a file for each group

    /// <summary>A file that is imported may be larger than one of ours.</summary>
    public const int FileBytes = 100 * 1024 * 1024;

    /// <summary>Null when nothing can be made of the table; the bag says why.</summary>
    public static ImportResult? Read(ImportRequest request, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var table = request.Format == ImportFormat.Xlsx
            ? ForeignTable.ReadXlsx(request.DisplayPath, request.Bytes, request.Sheet, findings)
            : ForeignTable.ReadCsv(request.DisplayPath, request.Bytes.Span, findings);
        var place = Diagnostic.Nowhere(request.DisplayPath);
        if (table is null || MapOf(request, table, place, findings) is not { } map)
        {
            return null;
        }

        foreach (var repair in table.Repairs)
        {
            findings.Add(ImportDiagnostics.Repaired(place, repair));
        }

        var included = request.Into is null ? null : IncludedTable.Open(request, findings);
        if (request.Into is not null && included is null)
        {
            return null;
        }

        var reader = new RowReader(table, map, place, findings) { Include = request.Include, TakenIds = included?.TakenIds ?? [] };
        reader.Read();
        if (reader.Controls == 0)
        {
            findings.Add(ImportDiagnostics.NoControls(place, "no row below the headings has a title or a text"));
            return null;
        }

        if (request.Licence is null && included is null)
        {
            findings.Add(ImportDiagnostics.NoLicence(place));
        }

        var frameworks = map.Of(ImportField.Mapping).DistinctBy(use => use.Name, StringComparer.Ordinal)
            .ToDictionary(use => use.Name, use => use.Heading, StringComparer.Ordinal);
        var made = included is not null
            ? included.Merge(reader.Groups, frameworks, place)
            : Files(request, map, reader.Groups, frameworks) is var files && Holds(request.Id, files, findings) ? (files, null) : null;
        return made is not (var (written, update)) ? null : new ImportResult(written, ColumnMapText.Write(map))
        {
            Controls = reader.Controls,
            Groups = reader.Groups.Count,
            IsGuessed = map.IsGuessed,
            Kept = [.. map.Of(ImportField.Own).Select(use => (use.Heading, use.Name))],
            RowsAbove = map.HeaderRow - 1,
            RowsSkipped = reader.Skipped,
            LeftOut =
            [
                .. table.Rows.Take(map.HeaderRow - 1).Select((cells, index) => (index + 1, TextsOf(cells)))
                    .Where(row => row.Item2.Count > 0),
                .. reader.SkippedRows.Select(row => (row.Number, TextsOf(row.Cells))),
            ],
            Update = update,
            Findings = findings.Sorted(),
        };
    }

    private static IReadOnlyList<string> TextsOf(IReadOnlyList<string?> cells) =>
        [.. cells.Select(ForeignText.Lines).Where(text => text.Length > 0)];

    private static ColumnMap? MapOf(ImportRequest request, ForeignTable table, SourceSpan place, DiagnosticBag findings)
    {
        if (request.Map is { } file)
        {
            return new ColumnMapReader(findings).Read(file, table);
        }

        var guess = ColumnGuess.Of(table);
        if (guess is null)
        {
            findings.Add(ImportDiagnostics.NoControls(place, "no row could be the one with the headings"));
        }

        return guess;
    }

    private static IReadOnlyList<(string Path, string Text)> Files(
        ImportRequest request, ColumnMap map, IReadOnlyList<ForeignGroup> groups, IReadOnlyDictionary<string, string> frameworks)
    {
        var names = new ForeignNames(groups, KnownNames.None, KnownNames.None);
        var licence = request.Licence is null ? "" : $", licence: {YamlText.Plain(request.Licence)}";
        List<(string, string)> head =
        [
            ("id", YamlText.Plain(request.Id)),
            ("title", YamlText.Plain(request.Title)),
            .. request.Version is null ? Array.Empty<(string, string)>() : [("version", request.Version)],
            ("status", "draft"),
            .. map.Language is null ? Array.Empty<(string, string)>() : [("language", map.Language)],
            ("source", $"{{ title: {YamlText.Plain(request.FileName)}{licence} }}"),
        ];
        List<(string, string)> files = [];
        var whole = new ForeignCatalogText(groups, names).Write(head, frameworks);
        if (Encoding.UTF8.GetByteCount(whole) <= SplitFrom || groups.Count == 1)
        {
            files.Add(("catalog.yaml", whole));
        }
        else
        {
            var start = new ForeignCatalogText(groups, names).WriteHead(head, frameworks);
            files.Add(("catalog.yaml", $"{start}include: groups/*.yaml\n"));
            files.AddRange(groups.Select((group, index) => (
                string.Create(CultureInfo.InvariantCulture, $"groups/{index + 1:000}-{group.Id}.yaml"),
                new ForeignCatalogText([group], names).WriteGroups())));
        }

        if (request.Licence is not null)
        {
            files.Add(("LICENSE-SOURCE.txt", $"{request.FileName}: {request.Licence}\n"));
        }

        return files;
    }

    /// <summary>What was made has to pass the check; an error in it is told as what it is.</summary>
    private static bool Holds(string id, IReadOnlyList<(string Path, string Text)> files, DiagnosticBag findings)
    {
        var found = new DiagnosticBag();
        var folder = new HeldSources(id, files.Select(file => OutputFile.OfText(file.Path, file.Text)));
        Workspace.Open(folder, "catalog.yaml", found).Check();
        foreach (var error in found.Sorted().Where(finding => finding.Severity == Severity.Error))
        {
            findings.Add(error);
        }

        return !found.HasErrors;
    }
}
