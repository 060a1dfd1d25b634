using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>What can be found by id in a catalog. Of two entries with one id it holds the first.</summary>
internal sealed class CatalogIndex
{
    private readonly List<Control> controls = [];
    private readonly List<ControlGroup> groups = [];
    private readonly TermAnchors termAnchors;

    public CatalogIndex(Catalog catalog)
    {
        foreach (var group in catalog.Groups)
        {
            Add(group);
        }

        ControlsById = ById(controls, control => control.Id!.Value);
        GroupsById = ById(groups, group => group.Id!.Value);
        ChaptersById = ById(catalog.Chapters, chapter => chapter.Id.Value);
        ReferencesById = ById(catalog.References, reference => reference.Id.Value);
        TermsByWord = Terms(catalog);
        termAnchors = new TermAnchors(catalog.Glossary);
    }

    public IReadOnlyList<Control> Controls => controls;

    public IReadOnlyList<ControlGroup> Groups => groups;

    public IReadOnlyDictionary<string, Control> ControlsById { get; }

    public IReadOnlyDictionary<string, ControlGroup> GroupsById { get; }

    public IReadOnlyDictionary<string, Chapter> ChaptersById { get; }

    public IReadOnlyDictionary<string, Reference> ReferencesById { get; }

    /// <summary>Terms and their other words, without regard to case.</summary>
    public IReadOnlyDictionary<string, GlossaryEntry> TermsByWord { get; }

    /// <summary>Everything that <c>[[…]]</c> may name.</summary>
    public IEnumerable<string> LinkNames =>
        ControlsById.Keys.Concat(ChaptersById.Keys).Concat(GroupsById.Keys).Concat(TermsByWord.Keys).Concat(ReferencesById.Keys);

    public ProseTarget? FindTarget(string target, string? anchor)
    {
        if (ChaptersById.TryGetValue(target, out var chapter))
        {
            var heading = anchor is null ? null : FindHeading(chapter, anchor);
            return anchor is null || heading is not null ? new ProseTarget(ProseTargetKind.Chapter, target, heading) : null;
        }

        if (anchor is not null)
        {
            return null;
        }

        if (ControlsById.ContainsKey(target))
        {
            return new ProseTarget(ProseTargetKind.Control, target);
        }

        if (GroupsById.ContainsKey(target))
        {
            return new ProseTarget(ProseTargetKind.Group, target);
        }

        if (TermsByWord.TryGetValue(target, out var term))
        {
            return new ProseTarget(ProseTargetKind.Term, termAnchors[term]);
        }

        return ReferencesById.ContainsKey(target) ? new ProseTarget(ProseTargetKind.Reference, target) : null;
    }

    /// <summary>
    /// The anchor of the heading that a link names; null for none. Anchors are lower case: a link may be written as the heading is.
    /// </summary>
    public static string? FindHeading(Chapter chapter, string anchor)
    {
        var anchors = chapter.Prose is null ? [] : ProseWalker.Headings(chapter.Prose).Select(heading => heading.Anchor).ToList();
        return anchors.Contains(anchor) ? anchor : anchors.FirstOrDefault(IsSame);

        bool IsSame(string other) =>
            CanonicalForm.Compose(other).Equals(CanonicalForm.Compose(anchor), StringComparison.OrdinalIgnoreCase);
    }

    private void Add(ControlGroup group)
    {
        groups.Add(group);
        controls.AddRange(group.Controls);
        foreach (var inner in group.Groups)
        {
            Add(inner);
        }
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<T> entries, Func<T, string> id)
    {
        var entriesById = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            entriesById.TryAdd(id(entry), entry);
        }

        return entriesById;
    }

    private static Dictionary<string, GlossaryEntry> Terms(Catalog catalog)
    {
        var terms = new Dictionary<string, GlossaryEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in catalog.Glossary)
        {
            terms.TryAdd(entry.Term.Value, entry);
        }

        foreach (var entry in catalog.Glossary)
        {
            foreach (var word in entry.Also)
            {
                terms.TryAdd(word.Value, entry);
            }
        }

        return terms;
    }
}
