using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>What one reviewer sent: the file that a review page exports.</summary>
/// <param name="Version">Of the text that was reviewed; null for one without.</param>
/// <param name="Person">Without an id: that is given where reviews are kept.</param>
internal sealed record ReviewForm(string Catalog, string? Version, Reviewer Person, IReadOnlyList<ReviewDecision> Decisions)
{
    /// <summary>Places of the catalog's id and the version, for findings.</summary>
    public required (SourceSpan Catalog, SourceSpan Version) Places { get; init; }

    /// <summary>The mark of the page; null where it has none.</summary>
    public string? Copy => Person.Copies.Count == 0 ? null : Person.Copies[0];

    /// <summary>Null when it is no such file, or has errors, which are in the bag.</summary>
    public static ReviewForm? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        if (SourceLoader.Load(file, findings) is not { } source)
        {
            return null;
        }

        var start = source.Content.AsSpan().TrimStart();
        var root = start.Length > 0 && start[0] == '{' ? YamlReader.Read(source, findings) : null; // JSON is YAML, and so has places
        if (root is not YamlMapping mapping || mapping["format"] is null || mapping["entries"] is null)
        {
            if (!findings.HasErrors)
            {
                findings.Add(ReviewDiagnostics.Foreign(source.Start));
            }

            return null;
        }

        new ShapeChecker(findings).Check(mapping, ReviewFormat.Exported, "review file");
        return findings.HasErrors ? null : Read(new EntryReader(mapping, findings));
    }

    private static ReviewForm Read(EntryReader entry)
    {
        var side = new EntryReader(entry.Mapping("new")!, entry.Diagnostics);
        var person = new EntryReader(entry.Mapping("reviewer")!, entry.Diagnostics);
        var reviewer = new Reviewer("", ReviewReader.Line(person, "name")!)
        {
            Role = ReviewReader.Line(person, "role"),
            On = ReviewReader.Line(person, "on"),
            Since = ReviewReader.Line(new EntryReader(entry.Mapping("old")!, entry.Diagnostics), "version"),
            Digest = ReviewReader.Line(side, "digest"),
            Copies = ReviewReader.Line(entry, "copy") is { } copy ? [copy] : [],
        };
        return new ReviewForm(
            ReviewReader.Line(entry, "catalog")!, ReviewReader.Line(side, "version"), reviewer, entry.Entries("entries", ReadDecision))
        {
            Places = (entry.Text("catalog")!.Span, side.Text("version")?.Span ?? side.Root.Span),
        };
    }

    /// <summary>Null where nothing was decided or said.</summary>
    private static ReviewDecision? ReadDecision(EntryReader entry)
    {
        var opinion = ReviewReader.Opinion(entry);
        return opinion.IsEmpty
            ? null
            : new ReviewDecision(ReviewReader.Line(entry, "entry")!, "", opinion)
            {
                At = ReviewReader.Line(entry, "at"),
                Digest = ReviewReader.Line(entry, "digest"),
                Place = entry.Place,
            };
    }
}
