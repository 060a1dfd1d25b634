using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Languages;

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
        .. ReadingFields.All.Reverse().Where(field => field.IsInGuideAlone).Select(Reading),
        Named("left-out.typical-evidence", item => item.TypicalEvidence.Count > 0, item => item with { TypicalEvidence = [] }),
        Named("left-out.mappings", item => item.Mappings.Count > 0, item => item with { Mappings = [] }),
        Named("left-out.references", item => item.References.Count > 0, item => item with { References = [] }),
        Named("left-out.related-controls", item => item.Related.Count > 0, item => item with { Related = [] }),
        Named("left-out.required-controls", item => item.Requires.Count > 0, item => item with { Requires = [] }),
        Named("left-out.replaced-controls", item => item.Replaces.Count > 0, item => item with { Replaces = [] }),
        Named("left-out.places-in-guide", item => item.Guide is not null, item => item with { Guide = null }),
        Named("left-out.since", item => item.Since is not null, item => item with { Since = null }),
        Named("left-out.extensions", item => item.Extensions.Count > 0, item => item with { Extensions = [] }),
    ];

    private const string Terms = "left-out.terms";

    public static ChecklistDocument Keep(ChecklistDocument document) => document with
    {
        Glossary = [], // the terms
        Sections = [.. document.Sections.Select(Keep)],
    };

    /// <summary>What the guide has beyond this file, in words; null where it has nothing more.</summary>
    public static string? LeftOutOf(ChecklistDocument document)
    {
        var names = LeftOut.Where(field => document.Items.Any(field.IsSaid)).Select(field => field.Name(document.Words)).ToList();
        var all = document.Glossary.Count > 0 ? [.. names, document.Words[Terms]] : names;
        return all.Count == 0 ? null : document.Words.AllOf(all);
    }

    private static LeftOutField Reading(ReadingField field) => new(
        words => field.NamedAs is { } key ? words[key] : words.InSentence(field.LabelIn(words)),
        item => item.Find(field) is not null,
        item => item with { Reading = [.. item.Reading.Where(reading => reading.Field != field)] });

    private static LeftOutField Named(string key, Func<ChecklistItem, bool> isSaid, Func<ChecklistItem, ChecklistItem> cut) =>
        new(words => words[key], isSaid, cut);

    private static ChecklistSection Keep(ChecklistSection section) => section with
    {
        Items = [.. section.Items.Select(Keep)],
        Sections = [.. section.Sections.Select(Keep)],
    };

    private static ChecklistItem Keep(ChecklistItem item) =>
        LeftOut.Where(field => field.IsSaid(item)).Aggregate(item, (kept, field) => field.Cut(kept));

    /// <summary>A field of a control that only the guide prints.</summary>
    /// <param name="Name">As one of a list.</param>
    /// <param name="IsSaid">Whether a control has it.</param>
    private sealed record LeftOutField(
        Func<Words, string> Name, Func<ChecklistItem, bool> IsSaid, Func<ChecklistItem, ChecklistItem> Cut);
}
