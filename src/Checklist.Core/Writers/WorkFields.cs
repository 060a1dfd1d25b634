using Checklist.Core.Catalogs;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>
/// What <c>checklist.html</c> carries: what is asked, why, and how to put it right. What explains a control further is in the
/// guide, and would make the file half as large again. Digests are those of the whole text.
/// </summary>
internal static class WorkFields
{
    /// <summary>
    /// What is left out, in the order in which the page names it. The cut and the note that names it both follow from this list.
    /// </summary>
    private static readonly IReadOnlyList<LeftOutField> LeftOut =
    [
        .. ReadingFields.All.Reverse().Where(field => field.LeftOutAs is not null).Select(Reading),
        new("typical evidence", item => item.TypicalEvidence.Count > 0, item => item with { TypicalEvidence = [] }),
        new("mappings", item => item.Mappings.Count > 0, item => item with { Mappings = [] }),
        new("references", item => item.References.Count > 0, item => item with { References = [] }),
        new("related controls", item => item.Related.Count > 0, item => item with { Related = [] }),
        new("required controls", item => item.Requires.Count > 0, item => item with { Requires = [] }),
        new("replaced controls", item => item.Replaces.Count > 0, item => item with { Replaces = [] }),
        new("places in the guide", item => item.Guide is not null, item => item with { Guide = null }),
        new("the version that introduced each control", item => item.Since is not null, item => item with { Since = null }),
        new("the catalog's own fields", item => item.Extensions.Count > 0, item => item with { Extensions = [] }),
    ];

    private const string Terms = "terms";

    public static ChecklistDocument Keep(ChecklistDocument document) => document with
    {
        Glossary = [], // the terms
        Sections = [.. document.Sections.Select(Keep)],
    };

    /// <summary>What the guide has beyond this file, in words; null where it has nothing more.</summary>
    public static string? LeftOutOf(ChecklistDocument document)
    {
        var names = LeftOut.Where(field => document.Items.Any(field.IsSaid)).Select(field => field.Name).ToList();
        return InWords(document.Glossary.Count > 0 ? [.. names, Terms] : names);
    }

    private static LeftOutField Reading(ReadingField field) => new(
        field.LeftOutAs!,
        item => item.Find(field) is not null,
        item => item with { Reading = [.. item.Reading.Where(reading => reading.Field != field)] });

    private static string? InWords(IReadOnlyList<string> names) => names switch
    {
        [] => null,
        [var only] => only,
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };

    private static ChecklistSection Keep(ChecklistSection section) => section with
    {
        Items = [.. section.Items.Select(Keep)],
        Sections = [.. section.Sections.Select(Keep)],
    };

    private static ChecklistItem Keep(ChecklistItem item) =>
        LeftOut.Where(field => field.IsSaid(item)).Aggregate(item, (kept, field) => field.Cut(kept));

    /// <summary>A field of a control that only the guide prints.</summary>
    /// <param name="Name">In words, as one of a list.</param>
    /// <param name="IsSaid">Whether a control has it.</param>
    private sealed record LeftOutField(string Name, Func<ChecklistItem, bool> IsSaid, Func<ChecklistItem, ChecklistItem> Cut);
}
