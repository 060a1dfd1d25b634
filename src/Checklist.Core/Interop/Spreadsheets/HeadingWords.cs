using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>What headings of lists of requirements are called, in English and German.</summary>
internal static class HeadingWords
{
    private static readonly Dictionary<string, ImportField> Fields = ImportField.All
        .SelectMany(field => field.Headings.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(heading => (heading, field)))
        .ToDictionary(pair => pair.heading, pair => pair.field, StringComparer.Ordinal);

    private static readonly string[] German =
    [
        "nr", "nummer", "kennung", "titel", "bezeichnung", "anforderung", "massnahme", "beschreibung", "kategorie", "kapitel", "bereich",
        "thema", "schweregrad", "prioritat", "verantwortlich", "zustandig", "prufung", "umsetzung", "hinweis", "hinweise", "nachweis",
        "stufe", "begrundung", "risiko", "abschnitt", "frage",
    ];

    /// <summary>Standards whose ids lists have in a column of their own.</summary>
    private static readonly string[] Standards =
    [
        "cci", "nist", "iso", "iec", "pci", "cwe", "bsi", "nis2", "dora", "soc", "hipaa", "gdpr", "dsgvo", "cis controls", "csf", "cobit",
    ];

    public static ImportField? Find(string heading)
    {
        var words = Normal(heading);
        return Fields.TryGetValue(words, out var field) ? field
            : Standards.Any(name => words == name || words.StartsWith(name + " ", StringComparison.Ordinal)) ? ImportField.Mapping
            : null;
    }

    public static bool IsGerman(string heading) => German.Contains(Normal(heading), StringComparer.Ordinal);

    /// <summary>Lower case, without accents, single spaces for everything that is no letter and no digit.</summary>
    private static string Normal(string heading)
    {
        var builder = new StringBuilder();
        foreach (var character in CanonicalForm.Decompose(heading.Replace("ß", "ss", StringComparison.Ordinal)))
        {
            if (char.IsLetterOrDigit(character))
            {
                builder.Append(char.ToLowerInvariant(character));
            }
            else if (builder.Length > 0 && builder[^1] != ' ' && !Slug.IsCombining(character))
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd();
    }
}
