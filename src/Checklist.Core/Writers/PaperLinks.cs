using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers;

/// <summary>Replaces links by their words and the number of an entry in the list of references, which holds the address.</summary>
internal sealed class PaperLinks
{
    private readonly List<DocumentReference> references;
    private readonly Dictionary<string, int> numbersByUrl = new(StringComparer.Ordinal);
    private readonly ProseRewriter rewriter;
    private readonly HeldTargets held;

    private PaperLinks(ChecklistDocument document)
    {
        references = [.. document.References];
        held = new HeldTargets(document);
        foreach (var reference in references.Where(reference => reference.Url is not null))
        {
            numbersByUrl.TryAdd(reference.Url!, reference.Number);
        }

        rewriter = new ProseRewriter(Replace);
    }

    /// <summary>The document with the addresses of its work part moved into its references.</summary>
    public static ChecklistDocument Number(ChecklistDocument document)
    {
        var links = new PaperLinks(document);
        return links.Document(document) with { References = links.references };
    }

    /// <summary>In reading order, from which the numbers follow.</summary>
    private ChecklistDocument Document(ChecklistDocument document)
    {
        var summary = Prose(document.Summary);
        var revisions = document.Revisions.Select(revision => revision with { Summary = Prose(revision.Summary) }).ToList();
        var chapters = document.Chapters.Select(chapter => chapter with { Summary = Prose(chapter.Summary), Prose = Prose(chapter.Prose) })
            .ToList();
        var sections = document.Sections.Select(Section).ToList();
        return document with
        {
            Summary = summary,
            Revisions = revisions,
            Sections = sections,
            Chapters = chapters,
            Glossary = [.. document.Glossary.Select(term => term with { Definition = rewriter.Rewrite(term.Definition) })],
            Roles = Named(document.Roles),
            Platforms = Named(document.Platforms),
            Levels = Named(document.Levels),
        };
    }

    private IReadOnlyList<NamedEntry> Named(IReadOnlyList<NamedEntry> entries) =>
        [.. entries.Select(entry => entry with { Description = Prose(entry.Description) })];

    private ChecklistSection Section(ChecklistSection section) => section with
    {
        Summary = Prose(section.Summary),
        Items = [.. section.Items.Select(Item)],
        Sections = [.. section.Sections.Select(Section)],
    };

    private ChecklistItem Item(ChecklistItem item) => item with
    {
        Statement = Prose(item.Statement),
        Reading = [.. item.Reading.Select(reading => reading with { Prose = rewriter.Rewrite(reading.Prose) })],
        Remediation = item.Remediation is null ? null : item.Remediation with { Text = Prose(item.Remediation.Text) },
        TypicalEvidence = [.. item.TypicalEvidence.Select(evidence => rewriter.Rewrite(evidence))],
        Checks = [.. item.Checks.Select(check => check with { Text = Prose(check.Text), Expect = Prose(check.Expect) })],
    };

    private ProseDocument? Prose(ProseDocument? prose) => prose is null ? null : rewriter.Rewrite(prose);

    private IReadOnlyList<ProseInline>? Replace(ProseInline inline) => inline switch
    {
        LinkInline link => [.. link.Inlines, new TextInline($" [{NumberOf(link)}]")],
        ReferenceInline { Target.Kind: ProseTargetKind.Reference } reference =>
            [.. reference.Inlines, new TextInline($" [{NumberOf(reference.Target.Id)}]")],
        ReferenceInline reference when !held.Holds(reference.Target) => reference.Inlines,
        _ => null,
    };

    private int NumberOf(string referenceId) => references.First(reference => reference.Id == referenceId).Number;

    private int NumberOf(LinkInline link)
    {
        if (numbersByUrl.TryGetValue(link.Url, out var known))
        {
            return known;
        }

        var number = references.Count + 1;
        var words = ProseText.Of(link.Inlines);
        references.Add(new DocumentReference($"link-{number}", number, words.Length == 0 ? link.Url : words, link.Url));
        numbersByUrl.Add(link.Url, number);
        return number;
    }
}
