namespace Checklist.Core.Documents;

/// <summary>All editions, each with what is particular about it: who adds one adds a line here, and a layout in the PDF.</summary>
public static class Editions
{
    internal static IReadOnlyList<EditionTraits> All { get; } =
    [
        new(Edition.Guide, "guide", "edition.guide", null) { NumbersReferences = true },
        new(Edition.Handout, "handout", "edition.handout", EditionFields.Handout)
        {
            IsFilledIn = true,
            NumbersReferences = true,
            HasPageCodes = true,
        },
        new(Edition.Worksheet, "worksheet", "edition.worksheet", EditionFields.Worksheet)
        {
            IsFilledIn = true,
            NumbersReferences = true,
            HasPageCodes = true,
        },
        new(Edition.Card, "card", "edition.card", EditionFields.Card) { IsFilledIn = true, HasPageCodes = true },
        new(Edition.Summary, "summary", "edition.summary", EditionFields.Summary) { IsAlone = true },
        new(Edition.Applicability, "applicability", "edition.applicability", null) { IsAlone = true },
    ];

    /// <summary>As they are written on the command line, in the order of a help text.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. All.Select(traits => traits.Word)];

    public static Edition Parse(string word) => All.First(traits => traits.Word == word).Edition;

    internal static EditionTraits Of(Edition edition) => All.First(traits => traits.Edition == edition);
}

/// <summary>What makes an edition.</summary>
/// <param name="Word">On the command line and in templates.</param>
/// <param name="Kind">Key of what a PDF of it is called in its title, behind that of the catalog.</param>
/// <param name="Fields">Those that it prints; null for all.</param>
internal sealed record EditionTraits(Edition Edition, string Word, string Kind, IReadOnlySet<EditionField>? Fields)
{
    /// <summary>People write on it, in whatever format.</summary>
    public bool IsFilledIn { get; init; }

    /// <summary>It is one page: no site is beside it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Links in text point to a list of references at its end.</summary>
    public bool NumbersReferences { get; init; }

    /// <summary>Its pages are handed out and scanned one by one.</summary>
    public bool HasPageCodes { get; init; }
}
