using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Spreadsheets;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Workspaces;

/// <summary>
/// A table as a part of a catalog that is there: a file that the catalog includes. The next import of the table brings that file up to
/// date; controls that left the table are withdrawn, as people may have answered them.
/// </summary>
internal sealed class IncludedTable
{
    private const int Named = 5; // ids in a message

    private readonly ImportInto into;
    private readonly DiagnosticBag findings;
    private readonly string path;
    private readonly IReadOnlyList<TextEdit> edits;
    private readonly EarlierImport earlier;
    private readonly SourceText catalogText;
    private readonly Catalog? others;

    private IncludedTable(
        ImportInto into, string path, SourceText catalogText, IReadOnlyList<TextEdit> edits, EarlierImport earlier, DiagnosticBag findings)
    {
        this.into = into;
        this.path = path;
        this.catalogText = catalogText;
        this.edits = edits;
        this.earlier = earlier;
        this.findings = findings;
        others = Workspace.Open(new ChangedSources(into.Sources, path, null), into.CatalogPath, new DiagnosticBag()).Read;
    }

    /// <summary>Ids of groups and controls that are not from this table.</summary>
    public IReadOnlyList<string> TakenIds => [.. (others?.Groups ?? []).SelectMany(IdsOf)];

    /// <summary>Null when the catalog cannot be read, or the file of an earlier import was edited; the bag says so.</summary>
    public static IncludedTable? Open(ImportRequest request, DiagnosticBag findings)
    {
        var catalog = request.Into!;
        if (SourceLoader.Load(catalog.Sources, catalog.CatalogPath, null, findings) is not { } text
            || YamlReader.Read(text, findings) is not YamlMapping root)
        {
            return null;
        }

        var (path, edits) = PlaceIn(root, Slug.Make(request.FileName[..^System.IO.Path.GetExtension(request.FileName).Length], "imported"));
        var file = catalog.Sources.Read(path);
        var before = file.State == SourceFileState.Missing ? EarlierImport.Nothing
            : SourceLoader.Load(file, findings) is { } written ? EarlierImport.Read(written, catalog.IsForced)
            : null;
        if (before is null && !catalog.IsForced)
        {
            findings.Add(IntoDiagnostics.Changed(file.DisplayPath));
            return null;
        }

        return new IncludedTable(catalog, path, text, edits, before ?? EarlierImport.Nothing, findings);
    }

    /// <summary>Null when the catalog would not pass the check afterwards; the bag says why.</summary>
    /// <param name="frameworks">Titles by ids.</param>
    public (IReadOnlyList<(string Path, string Text)> Files, ImportUpdate? Update)? Merge(
        List<ForeignGroup> groups, IReadOnlyDictionary<string, string> frameworks, SourceSpan place)
    {
        var known = others is null ? KnownNames.None : KnownNames.Of(others);
        var ids = groups.SelectMany(group => group.All).Select(control => control.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = TakenIds.Where(ids.Contains).ToList();
        if (taken.Count > 0)
        {
            findings.Add(IntoDiagnostics.IdsTaken(place, taken.Count, taken.Take(Named)));
            return null;
        }

        var before = earlier.Controls.ToList();
        var names = new ForeignNames(groups, known, earlier.Names);
        var texts = groups.SelectMany(group => group.All).ToDictionary(
            control => control.Id, control => ForeignCatalogText.TextOf(control, names), StringComparer.OrdinalIgnoreCase);
        var gone = before.Where(control => !ids.Contains(control.Id)).ToList();
        gone.ForEach(control => Keep(control, groups));
        var writer = new ForeignCatalogText(groups, names) { Earlier = earlier.Declarations(gone) };
        var text = EarlierImport.Sealed(writer.Write([], frameworks));
        var same = before.Count(control => texts.TryGetValue(control.Id, out var now) && now == control.Text);
        var update = new ImportUpdate(
            texts.Count - before.Count(control => ids.Contains(control.Id)),
            before.Count(control => ids.Contains(control.Id)) - same,
            same,
            gone.Count(control => !control.IsWithdrawn))
        {
            Edits = edits,
        };
        return Holds(text) ? ([(path, text)], update) : null;
    }

    /// <summary>
    /// The file of a pattern with a star where the catalog includes one, else one of its own, which the catalog's file then has to name.
    /// </summary>
    private static (string Path, IReadOnlyList<TextEdit> Edits) PlaceIn(YamlMapping root, string name)
    {
        var include = root.Find("include");
        var listed = (include?.Value is YamlSequence sequence ? sequence.Items : include is null ? [] : [include.Value])
            .OfType<YamlScalar>().Select(scalar => scalar.Value).ToList();
        if (listed.Find(entry => entry.Count(sign => sign == '*') == 1 && entry.EndsWith("*.yaml", StringComparison.Ordinal)) is { } star)
        {
            return (star.Replace("*", name, StringComparison.Ordinal), []);
        }

        var included = $"groups/{name}.yaml";
        if (listed.Contains(included))
        {
            return (included, []);
        }

        var words = string.Join(", ", listed.Append(included).Select(YamlText.Plain));
        if (include is not null)
        {
            return (included, [new TextEdit(include.Value.Span, $"[{words}]")]);
        }

        var place = (root.Find("groups") ?? root.Entries[^1]).Key.Span;
        return (included, [new TextEdit(place with { Length = 0 }, $"include: {words}\n")]);
    }

    private static IEnumerable<string> IdsOf(ControlGroup group) =>
    [
        .. group.Id is null ? Array.Empty<string>() : [group.Id.Value],
        .. group.Controls.Select(control => control.Id?.Value).OfType<string>(),
        .. group.Groups.SelectMany(IdsOf),
    ];

    /// <summary>Into the group in which it was, which is made again where the table no longer has it.</summary>
    private static void Keep(EarlierControl control, List<ForeignGroup> groups)
    {
        var within = groups;
        ForeignGroup? found = null;
        foreach (var (id, title) in control.Path)
        {
            found = within.Find(group => group.Id == id);
            if (found is null)
            {
                found = new ForeignGroup(id, title);
                within.Add(found);
            }

            within = found.Groups;
        }

        found?.Controls.Add(new ForeignControl(control.Id, "") { Kept = control.Withdrawn });
    }

    private bool Holds(string text)
    {
        var found = new DiagnosticBag();
        var changed = new ChangedSources(into.Sources, path, Encoding.UTF8.GetBytes(text), into.CatalogPath, EditedCatalog());
        Workspace.Open(changed, into.CatalogPath, found).Check();
        foreach (var error in found.Sorted().Where(finding => finding.Severity == Severity.Error))
        {
            findings.Add(error);
        }

        return !found.HasErrors;
    }

    private byte[]? EditedCatalog() => edits is [var edit]
        ? Encoding.UTF8.GetBytes(catalogText.Content[..edit.Span.Offset] + edit.Replacement + catalogText.Content[edit.Span.EndOffset..])
        : null;

    /// <summary>A folder in which files are other than on the disk; null for one that is not there.</summary>
    private sealed class ChangedSources(
        ISourceProvider sources, string path, byte[]? bytes, string? secondPath = null, byte[]? secondBytes = null) : ISourceProvider
    {
        public string FolderName => sources.FolderName;

        public SourceFile Read(string asked)
        {
            if (asked == secondPath && secondBytes is not null)
            {
                return new SourceFile(sources.Read(asked).DisplayPath, SourceFileState.Read, secondBytes);
            }

            return asked != path ? sources.Read(asked)
                : bytes is null ? SourceFile.Missing(asked)
                : new SourceFile(sources.Read(asked).DisplayPath, SourceFileState.Read, bytes);
        }

        public IReadOnlyList<string> List() =>
            [.. sources.List().Where(listed => listed != path).Concat(bytes is null ? [] : [path]).Order(StringComparer.Ordinal)];
    }
}
