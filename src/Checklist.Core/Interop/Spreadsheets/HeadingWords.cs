using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>What headings of lists of requirements are called, in English and German.</summary>
internal static class HeadingWords
{
    private static readonly Dictionary<string, ImportField> Fields = Table(
        (ImportField.Id,
            "id|ref|reference|number|no|nr|nummer|control id|control number|control|req id|requirement id|requirement number|rule id|vuln id|v id|stig id|item|item no|kennung|kennziffer|anforderungsnummer|anforderungs id|lfd nr|ziffer|code"),
        (ImportField.Label, "label|numbering|short name|kurzbezeichnung"),
        (ImportField.Title,
            "title|name|requirement|point|rule title|control title|control name|short description|headline|subject|question|measure|titel|bezeichnung|anforderung|frage|massnahme|prufpunkt|control objective"),
        (ImportField.Group,
            "group|category|sub category|subcategory|section|subsection|chapter|family|domain|subdomain|topic|area|chapter name|section name|kategorie|kapitel|abschnitt|bereich|thema|themengebiet|gruppe|unterkategorie|baustein"),
        (ImportField.Severity, "severity|priority|risk|risk level|cat|criticality|schweregrad|prioritat|kritikalitat|risiko"),
        (ImportField.Keyword, "keyword|obligation|binding|verbindlichkeit|muss soll kann"),
        (ImportField.Level, "level|levels|l|stufe|schutzbedarf|profile level"),
        (ImportField.Role,
            "role|roles|owner|responsible|responsibility|responsible party|rolle|rollen|verantwortlich|zustandig|zustandigkeit|grundsatzlich zustandig"),
        (ImportField.Tags, "tag|tags|labels|schlagworte|schlagworter"),
        (ImportField.Statement,
            "statement|description|text|req description|requirement text|control text|control description|policy statement|beschreibung|anforderungstext|wortlaut|inhalt"),
        (ImportField.Rationale, "rationale|reason|why|discussion|vuln discussion|background|begrundung|hintergrund|zweck"),
        (ImportField.Guidance,
            "guidance|notes|note|hint|hints|implementation guidance|supplemental guidance|hinweis|hinweise|umsetzungshinweis|umsetzungshinweise|anmerkung|anmerkungen|erlauterung"),
        (ImportField.Impact, "impact|potential impact|auswirkung|auswirkungen"),
        (ImportField.Default, "default|default value|standardwert|voreinstellung"),
        (ImportField.Check,
            "check|check content|checktext|check text|audit|audit procedure|test|test procedure|verification|how to check|prufung|prufschritt|prufhandlung|prufhinweis|prufmethode"),
        (ImportField.Remediation, "fix|fix text|fixtext|remediation|solution|recommendation|how to fix|abhilfe|behebung|umsetzung"),
        (ImportField.Evidence, "evidence|typical evidence|expected evidence|nachweis|nachweise|beleg"));

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

    private static Dictionary<string, ImportField> Table(params (ImportField Field, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|').Select(word => (word, row.Field)))
            .ToDictionary(pair => pair.word, pair => pair.Field, StringComparer.Ordinal);
}
