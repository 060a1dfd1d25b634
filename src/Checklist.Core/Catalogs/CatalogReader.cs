using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Reads a catalog file and all that it names: included files and chapters.</summary>
public static class CatalogReader
{
    /// <summary>The catalog as far as it could be read, or null when its main file is no mapping at all.</summary>
    public static Catalog? Read(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var catalog = ReadFiles(sources, path, findings);
        return catalog is null ? null : catalog with { IsSound = !findings.HasErrors };
    }

    private static Catalog? ReadFiles(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(sources, path, null, diagnostics);
        var root = source is null ? null : YamlReader.Read(source, diagnostics);
        if (source is null || root is null)
        {
            return null;
        }

        new ShapeChecker(diagnostics).Check(root, CatalogFormat.Catalog, "catalog");
        if (root is not YamlMapping mapping)
        {
            return null;
        }

        var catalog = ReadCatalog(sources, path, source, mapping, diagnostics);
        return catalog with
        {
            Words = WordsReader.Read(sources, catalog.Language, ReadingFields.Labels, diagnostics),
            Fonts = FontReader.Read(sources, catalog, diagnostics),
            Images = ImageReader.Read(sources, catalog, diagnostics),
        };
    }

    private static Catalog ReadCatalog(ISourceProvider sources, string path, SourceText source, YamlMapping root, DiagnosticBag diagnostics)
    {
        var entry = new EntryReader(root, diagnostics);
        ReportFormat(entry, diagnostics);
        var includes = IncludeReader.Read(sources, path, root["include"], diagnostics);
        var groups = new GroupReader();
        var lists = new SharedListReader([entry, .. includes.Parts], groups);
        var others = OtherCatalogReader.Read(sources, path, entry, groups);
        var catalog = new Catalog(source, includes.IsComplete && others.IsComplete)
        {
            Id = entry.Text("id")?.Value ?? DefaultId(sources, path),
            IsIdStated = entry.Text("id") is not null,
            Title = entry.Text("title"),
            Version = entry.Text("version"),
            Status = entry.Word<CatalogStatus>("status") ?? CatalogStatus.Draft,
            Language = entry.Text("language")?.Value ?? "en",
            Published = entry.Text("published"),
            Effective = entry.Text("effective"),
            ReviewBy = entry.Text("review-by"),
            Owner = entry.Text("owner"),
            Classification = entry.Text("classification"),
            Summary = entry.Prose("summary"),
            DistilledFrom = entry.Entry(
                "source", from => new CatalogSource(from.Text("title"), from.Text("url"), from.Text("retrieved"), from.Text("licence"))),
            Metadata = entry.Mapping("metadata"),
            Theme = entry.Entry("theme", ReadTheme),
            Url = entry.Text("url"),
            Approvals = entry.Entry("approvals", ReadApprovals) ?? new CatalogApprovals([]),
            Versioning = ReadVersioning(entry.Mapping("versioning")),
            Revisions = entry.Entries("revisions", ReadRevision),
            Chapters = entry.Entries("chapters", chapter => ChapterReader.Read(sources, chapter)),
            Extensions = entry.Extensions(),
            Roots = [root, .. includes.Parts.Select(part => part.Root), .. others.Roots],
        };
        return CatalogJoin.Join(lists.AddTo(catalog), others.Catalogs);
    }

    private static void ReportFormat(EntryReader entry, DiagnosticBag diagnostics)
    {
        var version = entry.Node("format") is YamlScalar scalar ? ScalarChecker.ParseNumber(scalar) : null;
        if (version > CatalogFormat.Version && decimal.IsInteger(version.Value))
        {
            var format = entry.Text("format")!;
            diagnostics.Add(ShapeDiagnostics.UnknownFormat(format.Span, format.Value));
        }
    }

    private static CatalogTheme ReadTheme(EntryReader theme) => new(theme.Text("accent"), theme.Text("logo"), theme.Text("footer"))
    {
        Fonts = theme.Entry(
            "fonts", fonts => new CatalogFonts(fonts.Text("regular"), fonts.Text("bold"), fonts.Text("italic"), fonts.Text("mono"))),
        Codes = theme.Word<ThemeCodes>("qr") ?? ThemeCodes.Document,
    };

    private static CatalogApprovals ReadApprovals(EntryReader approvals) => new(approvals.Texts("required"))
    {
        IsDistinct = approvals.Text("distinct") is null || approvals.Flag("distinct"),
        Minimum = approvals.Text("minimum"),
        IsSigned = approvals.Flag("signed"),
        NeedsAnswers = approvals.Text("comments")?.Value == CatalogApprovals.Answered,
    };

    private static Dictionary<string, string> ReadVersioning(YamlMapping? versioning) => (versioning?.Entries ?? [])
        .Select(step => (Kind: step.Key.Value, Step: EntryReader.TextOf(step.Value)?.Value))
        .Where(step => step.Step is not null)
        .ToDictionary(step => step.Kind, step => step.Step!, StringComparer.Ordinal);

    private static Revision? ReadRevision(EntryReader entry) =>
        entry.Text("version") is { } version
            ? new Revision(version, entry.Text("date"), entry.Text("author"), entry.Prose("summary"))
            : null;

    private static string DefaultId(ISourceProvider sources, string path)
    {
        var stem = path[(path.LastIndexOf('/') + 1)..].Split('.')[0];
        return Slug.Make(stem.Equals("catalog", StringComparison.OrdinalIgnoreCase) ? sources.FolderName : stem, "catalog");
    }
}
