using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>What a search can find: controls, groups, chapters by their headings, terms.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Of(ChecklistDocument document)
    {
        var sections = document.Sections.SelectMany(section => section.Flatten()).ToList();
        return
        [
            .. sections.SelectMany(section => section.Items.Select(item => Control(item, section))),
            .. document.Glossary.Select(term => Term(term, document.Words)),
            .. sections.Select(Group),
            .. document.Chapters.SelectMany(Chapter),
        ];
    }

    private static SearchEntry Control(ChecklistItem item, ChecklistSection section)
    {
        var texts = item.Reading.Select(reading => reading.Prose).Prepend(item.Statement).Append(item.Remediation?.Text)
            .Concat(item.Checks.SelectMany(check => new[] { check.Text, check.Expect }))
            .Select(Plain)
            .Concat(item.Checks.Select(check => check.Command?.Run).Append(item.Remediation?.Command?.Run))
            .Append(item.Label == item.Id ? null : item.Id)
            .Concat(item.Mappings.SelectMany(mapping => mapping.Ids))
            .Concat(item.Tags);
        return new SearchEntry(
            "control", item.Title, new ProseTarget(ProseTargetKind.Control, item.Id), item.Label, section.Title, Join(texts));
    }

    private static SearchEntry Group(ChecklistSection section) =>
        new("group", section.Title, new ProseTarget(ProseTargetKind.Group, section.Id), "", "", Join([Plain(section.Summary)]));

    private static SearchEntry Term(DocumentTerm term, Words words) =>
        new("term", term.Term, new ProseTarget(ProseTargetKind.Term, term.Anchor), "", words["common.glossary"],
            Join([.. term.Also, Plain(term.Definition)]));

    /// <summary>The chapter up to its first heading, then a part for each heading.</summary>
    private static IEnumerable<SearchEntry> Chapter(DocumentChapter chapter)
    {
        var blocks = chapter.Prose?.Blocks ?? [];
        var start = blocks.TakeWhile(block => block is not HeadingBlock).ToList();
        yield return new SearchEntry(
            "chapter", chapter.Title, new ProseTarget(ProseTargetKind.Chapter, chapter.Id), "", "",
            Join([Plain(chapter.Summary), Plain(chapter.Prose, start)]));
        for (var at = start.Count; at < blocks.Count;)
        {
            var heading = (HeadingBlock)blocks[at];
            var part = blocks.Skip(at + 1).TakeWhile(block => block is not HeadingBlock).ToList();
            var target = new ProseTarget(ProseTargetKind.Chapter, chapter.Id, heading.Anchor);
            yield return new SearchEntry(
                "heading", ProseText.Of(heading.Inlines), target, "", chapter.Title, Join([Plain(chapter.Prose, part)]));
            at += part.Count + 1;
        }
    }

    private static string? Plain(ProseDocument? prose) => prose is null ? null : PlainProse.Render(prose);

    private static string? Plain(ProseDocument? prose, IReadOnlyList<ProseBlock> part) =>
        prose is null ? null : PlainProse.Render(prose with { Blocks = part, Footnotes = [] });

    /// <summary>All texts as one, whatever white space is in and between them as one space.</summary>
    private static string Join(IEnumerable<string?> texts)
    {
        var line = new StringBuilder();
        foreach (var text in texts)
        {
            var rest = text.AsSpan().Trim();
            while (!rest.IsEmpty)
            {
                line.Append(line.Length == 0 ? "" : " ");
                var end = EndOfWords(rest);
                line.Append(rest[..end]);
                rest = rest[end..].TrimStart();
            }
        }

        return line.ToString();
    }

    /// <summary>Up to the first white space that is not a single space between words.</summary>
    /// <param name="text">Without white space at its end.</param>
    private static int EndOfWords(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || char.IsWhiteSpace(text[at + 1])))
            {
                return at;
            }
        }

        return text.Length;
    }
}

/// <summary>One thing that a search can find.</summary>
/// <param name="Kind">control, chapter, heading, group or term.</param>
/// <param name="Id">Empty where it has none that people know.</param>
/// <param name="Place">Title of what it is in, or empty.</param>
/// <param name="Text">On one line, without markup.</param>
internal sealed record SearchEntry(string Kind, string Title, ProseTarget Target, string Id, string Place, string Text);
