using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>Lists at the end of the guide: glossary, roles, platforms, levels, frameworks, source, keys of the catalog's own.</summary>
internal sealed class AboutLayout(Sheet sheet)
{
    private readonly ChecklistDocument document = sheet.Document;
    private readonly PdfProse prose = sheet.Prose;

    public IEnumerable<Block> Blocks() =>
    [
        .. Part(sheet.Words["common.glossary"], document.Glossary.SelectMany(Term)),
        .. Part(sheet.Words["common.roles"], document.Roles.SelectMany(Named)),
        .. Part(sheet.Words["common.platforms"], document.Platforms.SelectMany(Named)),
        .. Part(sheet.Words["common.levels"], document.Levels.SelectMany(Named)),
        .. Part(sheet.Words["common.frameworks"],
            document.Frameworks.Select(framework => Line(framework.Url is null ? framework.Name : $"{framework.Name}. {framework.Url}"))),
        .. Part(sheet.Words["common.source"], Source()),
        .. Part(sheet.Words["paper.about-the-catalog"], document.Extensions.Select(extension =>
            Line($"{extension.Key}: {extension.Text}"))),
    ];

    private IEnumerable<Block> Part(string title, IEnumerable<Block> content)
    {
        var blocks = content.ToList();
        return blocks.Count == 0 ? [] : [new Heading(2, sheet.Look.Ink(title)) { SpaceBefore = 18 }, .. blocks];
    }

    private IEnumerable<Block> Term(DocumentTerm term)
    {
        var also = term.Also.Count == 0 ? "" : sheet.Words.Format("paper.also", string.Join(", ", term.Also));
        yield return new Paragraph(Inline.Bold(term.Term), also)
        {
            KeepWithNext = true,
            SpaceAfter = 0,
            Destination = PdfProse.DestinationOf(new ProseTarget(ProseTargetKind.Term, term.Anchor)),
        };
        yield return new Group([.. prose.Blocks(term.Definition)]) { Indent = 12 };
    }

    private IEnumerable<Block> Named(NamedEntry entry)
    {
        var extends = entry.Extends is null ? "" : sheet.Words.Format("paper.extends",
            document.Levels.First(level => level.Id == entry.Extends).Title);
        yield return new Paragraph(Inline.Bold(entry.Title), extends)
        {
            KeepWithNext = entry.Description is not null,
            SpaceAfter = entry.Description is null ? 3 : 0,
        };
        if (entry.Description is not null)
        {
            yield return new Group([.. prose.Blocks(entry.Description)]) { Indent = 12 };
        }
    }

    private IEnumerable<Block> Source()
    {
        if (document.Source is not { } source)
        {
            return [];
        }

        IReadOnlyList<(string Word, string? Value)> facts =
            [(sheet.Words["paper.distilled-from"], source.Title), (sheet.Words["paper.address"], source.Url),
                (sheet.Words["paper.retrieved"], source.Retrieved?.Text), (sheet.Words["paper.licence"], source.Licence)];
        return facts.Where(fact => fact.Value is not null).Select(fact => Line($"{fact.Word}: {fact.Value}"));
    }

    private static Paragraph Line(string text) => new(text) { SpaceAfter = 2 };
}
