using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs;

/// <summary>
/// The fields of prose that explain a control, in the order of the file format: one row for each. The reader, the schema, canonical JSON,
/// editions, outputs, the search, changelogs and the import of spreadsheets follow this table, so that a field is added here and nowhere
/// else but in <see cref="Control"/>.
/// </summary>
/// <remarks>
/// What all of them have in common is in no row: every output of the whole guide prints them, sheets to fill in do not, and a change of
/// one clarifies the control and spoils no answer. A field for which that is wrong does not belong here.
/// </remarks>
internal static class ReadingFields
{
    /// <summary>Has a name because a statement of applicability quotes it as the reason why a control applies.</summary>
    public static readonly ReadingField Rationale = new(
        "rationale", "Rationale", "Why.",
        control => control.Rationale, (control, prose) => control with { Rationale = prose })
    {
        Headings = "rationale|reason|why|discussion|vuln discussion|background|begrundung|hintergrund|zweck",
    };

    public static IReadOnlyList<ReadingField> All { get; } =
    [
        Rationale,
        new("guidance", "Guidance", "Help; not normative.",
            control => control.Guidance, (control, prose) => control with { Guidance = prose })
        {
            IsInGuideAlone = true,
            Headings = "guidance|notes|note|hint|hints|implementation guidance|supplemental guidance|hinweis|hinweise|umsetzungshinweis|umsetzungshinweise|anmerkung|anmerkungen|erlauterung",
        },
        new("impact", "Impact", "What applying it costs or breaks.",
            control => control.Impact, (control, prose) => control with { Impact = prose })
        {
            IsInGuideAlone = true,
            Headings = "impact|potential impact|auswirkung|auswirkungen",
        },
        new("default", "Default", "What the product ships with.",
            control => control.Default, (control, prose) => control with { Default = prose })
        {
            IsReadFirst = true,
            IsInGuideAlone = true,
            NamedAs = "left-out.defaults",
            Headings = "default|default value|standardwert|voreinstellung",
        },
    ];

    /// <summary>Their labels in English by their keys in files of words.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        All.ToDictionary(field => field.WordsKey, field => field.Label, StringComparer.Ordinal);

    /// <summary>In the order in which outputs print them.</summary>
    public static IReadOnlyList<ReadingField> AsRead { get; } =
        [.. All.Where(field => field.IsReadFirst), .. All.Where(field => !field.IsReadFirst)];
}

/// <summary>A field of prose that explains a control.</summary>
/// <param name="Key">In the file.</param>
/// <param name="Label">In English. Other languages have their own under <see cref="WordsKey"/>.</param>
/// <param name="Description">As the schema and the manual have it.</param>
/// <param name="Of">Null where the control has none.</param>
/// <param name="Set">The control with this prose.</param>
internal sealed record ReadingField(
    string Key, string Label, string Description, Func<Control, ProseDocument?> Of, Func<Control, ProseDocument, Control> Set)
{
    /// <summary>As in <see cref="FormatFields"/>.</summary>
    public string Path { get; } = $"control.{Key}";

    /// <summary>Key of the label in files of words.</summary>
    public string WordsKey => Path;

    /// <summary>In templates.</summary>
    public string Name { get; } = Key.Replace('-', '_');

    /// <summary>Outputs print it above those that come before it in the file.</summary>
    public bool IsReadFirst { get; init; }

    /// <summary><c>checklist.html</c> leaves it out, and says so.</summary>
    public bool IsInGuideAlone { get; init; }

    /// <summary>Key of the words for it in a list of what is left out; null where its label will do.</summary>
    public string? NamedAs { get; init; }

    /// <summary>
    /// What columns of spreadsheets with such texts are called, in lower case without accents, separated by bars; empty where no column
    /// is taken for one unless a map says so.
    /// </summary>
    public string Headings { get; init; } = "";

    /// <summary>As outputs print it.</summary>
    public string LabelIn(Words words) => words.Find(WordsKey) ?? Label;
}
