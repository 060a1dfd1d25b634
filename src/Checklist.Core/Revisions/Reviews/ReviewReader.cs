using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>Reads the reviews beside a catalog: <c>reviews/&lt;version&gt;.yaml</c>.</summary>
public static class ReviewReader
{
    public const string Folder = "reviews/";

    internal const string Reviewers = "reviewers";
    internal const string Decisions = "decisions";
    private const string Extension = ".yaml";

    /// <summary>In the order of their paths.</summary>
    /// <param name="catalogId">Reviews of another catalog are reported and left out. Null: the catalog is not known.</param>
    internal static IReadOnlyList<ReviewRecord> ReadAll(ISourceProvider sources, string? catalogId, DiagnosticBag diagnostics)
    {
        var records = new List<ReviewRecord>();
        foreach (var path in sources.List().Where(IsReview).Order(StringComparer.Ordinal))
        {
            if (Read(sources.Read(path), diagnostics) is { } record && Belongs(record, path, catalogId, diagnostics))
            {
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>Null when the file has errors, which are in the bag.</summary>
    public static ReviewRecord? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        if (SourceLoader.Load(file, findings) is not { } source || YamlReader.Read(source, findings) is not { } root)
        {
            return null;
        }

        new ShapeChecker(findings).Check(root, ReviewFormat.Review, "review");
        if (findings.HasErrors || root is not YamlMapping mapping)
        {
            return null;
        }

        var record = Read(new EntryReader(mapping, findings)) with { Root = mapping, Place = source.Start };
        ReviewRule.CheckAlone(record, findings);
        return findings.HasErrors ? null : record;
    }

    public static string PathOf(string version) => Folder + version + Extension;

    internal static IEnumerable<YamlMapping> Nodes(YamlMapping root, string key) =>
        ((root[key] as YamlSequence)?.Items ?? []).OfType<YamlMapping>();

    private static bool IsReview(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0;

    private static bool Belongs(ReviewRecord record, string path, string? catalogId, DiagnosticBag diagnostics)
    {
        if (catalogId is not null && record.Catalog != catalogId)
        {
            diagnostics.Add(ReviewDiagnostics.OtherCatalog(record.Root!["catalog"]!.Span, record.Catalog ?? "", catalogId));
            return false;
        }

        if (path != PathOf(record.Version))
        {
            diagnostics.Add(ReviewDiagnostics.NameDiffers(record.Root!["version"]!.Span, record.Version, path[Folder.Length..]));
            return false;
        }

        return true;
    }

    private static ReviewRecord Read(EntryReader entry) => new(
        entry.Text("version")!.Value, entry.Entries(Reviewers, ReadReviewer), entry.Entries(Decisions, ReadDecision))
    {
        Catalog = Line(entry, "catalog"),
    };

    private static Reviewer? ReadReviewer(EntryReader entry) => new(Line(entry, "id")!, Line(entry, "name")!)
    {
        Role = Line(entry, "role"),
        On = Line(entry, "on"),
        Since = Line(entry, "since"),
        Digest = Line(entry, "digest"),
        Copies = [.. entry.Texts("copies").Select(copy => copy.Value.Trim())],
        Place = entry.Place,
    };

    private static ReviewDecision? ReadDecision(EntryReader entry) =>
        ReadStatement(entry, Line(entry, "entry")!, Line(entry, "reviewer")!) with
        {
            Id = Line(entry, "id"),
            Digest = Line(entry, "digest"),
            Earlier = entry.Entries(
                "earlier", earlier => ReadStatement(earlier, Line(entry, "entry")!, Line(entry, "reviewer")!)),
            Place = entry.Place,
        };

    private static ReviewDecision ReadStatement(EntryReader entry, string name, string reviewer) => new(name, reviewer, Opinion(entry))
    {
        At = Line(entry, "at"),
        Answer = ReadAnswer(entry),
    };

    /// <summary>The same keys in the exported file and in the one that reviews are kept in.</summary>
    internal static ReviewOpinion Opinion(EntryReader entry) =>
        new(entry.Word<ReviewVerdict>("decision"), Text(entry, "comment"), Text(entry, "proposed"));

    private static ReviewAnswer? ReadAnswer(EntryReader entry)
    {
        var answer = new ReviewAnswer(
            entry.Word<ReviewDisposition>("disposition"), Text(entry, "answer"), Line(entry, "by"), Line(entry, "on"));
        return answer == new ReviewAnswer(null) ? null : answer;
    }

    internal static string? Line(EntryReader entry, string key) => entry.Text(key)?.Value.Trim();

    private static string? Text(EntryReader entry, string key) => entry.Text(key)?.Value.ReplaceLineEndings("\n").TrimEnd();
}
