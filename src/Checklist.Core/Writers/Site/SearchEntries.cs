using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>What a search can find: controls, groups, chapters by their headings, terms.</summary>
internal sealed class SearchEntries
{
    private readonly SearchText line = new();

    /// <summary>Each is made when it is asked for, as together they are as long as the guide.</summary>
    public static IEnumerable<SearchEntry> Of(ChecklistDocument document)
    {
        var entries = new SearchEntries();
        var sections = document.Sections.SelectMany(section => section.Flatten()).ToList();
        return sections.SelectMany(section => section.Items.Select(item => entries.Control(item, section)))
            .Concat(document.Glossary.Select(term => entries.Term(term, document.Words)))
            .Concat(sections.Select(entries.Group))
            .Concat(document.Chapters.SelectMany(entries.Chapter));
    }

    private SearchEntry Control(ChecklistItem item, ChecklistSection section) => new(
        "control", item.Title, new ProseTarget(ProseTargetKind.Control, item.Id), item.Label, section.Title, TextOf(item));

    /// <summary>First what people read, then what they type and the names that others have for it.</summary>
    private string TextOf(ChecklistItem item)
    {
        var text = line.Add(item.Statement);
        foreach (var reading in item.Reading)
        {
            text.Add(reading.Prose);
        }

        text.Add(item.Remediation?.Text);
        foreach (var check in item.Checks)
        {
            text.Add(check.Text).Add(check.Expect);
        }

        foreach (var check in item.Checks)
        {
            text.Add(check.Command?.Run);
        }

        text.Add(item.Remediation?.Command?.Run).Add(item.Label == item.Id ? null : item.Id);
        foreach (var mapping in item.Mappings)
        {
            text.Add(mapping.Ids);
        }

        return text.Add(item.Tags).Take();
    }

    private SearchEntry Group(ChecklistSection section) =>
        new("group", section.Title, new ProseTarget(ProseTargetKind.Group, section.Id), "", "",
            line.Add(section.Summary).Take());

    private SearchEntry Term(DocumentTerm term, Words words) =>
        new("term", term.Term, new ProseTarget(ProseTargetKind.Term, term.Anchor), "", words["common.glossary"],
            line.Add(term.Also).Add(term.Definition).Take());

    /// <summary>The chapter up to its first heading, then a part for each heading.</summary>
    private IEnumerable<SearchEntry> Chapter(DocumentChapter chapter)
    {
        var blocks = chapter.Prose?.Blocks ?? [];
        var start = blocks.TakeWhile(block => block is not HeadingBlock).ToList();
        yield return new SearchEntry(
            "chapter", chapter.Title, new ProseTarget(ProseTargetKind.Chapter, chapter.Id), "", "",
            line.Add(chapter.Summary).Add(Part(chapter.Prose, start)).Take());
        for (var at = start.Count; at < blocks.Count;)
        {
            var heading = (HeadingBlock)blocks[at];
            var part = blocks.Skip(at + 1).TakeWhile(block => block is not HeadingBlock).ToList();
            var target = new ProseTarget(ProseTargetKind.Chapter, chapter.Id, heading.Anchor);
            yield return new SearchEntry(
                "heading", ProseText.Of(heading.Inlines), target, "", chapter.Title,
                line.Add(Part(chapter.Prose, part)).Take());
            at += part.Count + 1;
        }
    }

    private static ProseDocument? Part(ProseDocument? prose, IReadOnlyList<ProseBlock> part) =>
        prose is null ? null : prose with { Blocks = part, Footnotes = [] };
}

/// <summary>One thing that a search can find.</summary>
/// <param name="Kind">control, chapter, heading, group or term.</param>
/// <param name="Id">Empty where it has none that people know.</param>
/// <param name="Place">Title of what it is in, or empty.</param>
/// <param name="Text">On one line, without markup.</param>
internal sealed record SearchEntry(string Kind, string Title, ProseTarget Target, string Id, string Place, string Text);
