using Checklist.Core.Catalogs;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>What a column can become.</summary>
/// <param name="key">In a map.</param>
/// <param name="headings">
/// What such columns are called in English and German, in lower case without accents, separated by bars.
/// </param>
internal sealed class ImportField(string key, string headings)
{
    public static readonly ImportField Id = new(
        "id",
        "id|ref|reference|number|no|nr|nummer|control id|control number|control|req id|requirement id|requirement number|rule id|vuln id|v id|stig id|item|item no|kennung|kennziffer|anforderungsnummer|anforderungs id|lfd nr|ziffer|code");

    public static readonly ImportField Label = new("label", "label|numbering|short name|kurzbezeichnung");

    public static readonly ImportField Title = new(
        "title",
        "title|name|requirement|point|rule title|control title|control name|short description|headline|subject|question|measure|titel|bezeichnung|anforderung|frage|massnahme|prufpunkt|control objective");

    public static readonly ImportField Group = new(
        "group",
        "group|category|sub category|subcategory|section|subsection|chapter|family|domain|subdomain|topic|area|chapter name|section name|kategorie|kapitel|abschnitt|bereich|thema|themengebiet|gruppe|unterkategorie|baustein");

    public static readonly ImportField Severity = new(
        "severity",
        "severity|priority|risk|risk level|cat|criticality|schweregrad|prioritat|kritikalitat|risiko");

    public static readonly ImportField Keyword = new("keyword", "keyword|obligation|binding|verbindlichkeit|muss soll kann");

    public static readonly ImportField Level = new("level", "level|levels|l|stufe|schutzbedarf|profile level");

    public static readonly ImportField Role = new(
        "role",
        "role|roles|owner|responsible|responsibility|responsible party|rolle|rollen|verantwortlich|zustandig|zustandigkeit|grundsatzlich zustandig");

    public static readonly ImportField Tags = new("tags", "tag|tags|labels|schlagworte|schlagworter");

    public static readonly ImportField Statement = new(
        "statement",
        "statement|description|text|req description|requirement text|control text|control description|policy statement|beschreibung|anforderungstext|wortlaut|inhalt");

    public static readonly ImportField Check = new(
        "check",
        "check|check content|checktext|check text|audit|audit procedure|test|test procedure|verification|how to check|prufung|prufschritt|prufhandlung|prufhinweis|prufmethode");

    public static readonly ImportField Remediation = new(
        "remediation",
        "fix|fix text|fixtext|remediation|solution|recommendation|how to fix|abhilfe|behebung|umsetzung");

    public static readonly ImportField Evidence = new("evidence", "evidence|typical evidence|expected evidence|nachweis|nachweise|beleg");

    /// <summary>An item of a framework; which columns name one, the names of standards tell.</summary>
    public static readonly ImportField Mapping = new("mapping", "");

    /// <summary>A field of the author's own, <c>x-…</c>.</summary>
    public static readonly ImportField Own = new("x-*", "");

    /// <summary>What explains a control.</summary>
    public static IReadOnlyList<ImportField> Reading { get; } =
        [.. ReadingFields.All.Select(field => new ImportField(field.Key, field.Headings))];

    /// <summary>All that a map can name, but for <see cref="Own"/>.</summary>
    public static IReadOnlyList<ImportField> All { get; } =
    [
        Id, Label, Title, Group, Severity, Keyword, Level, Role, Tags, Statement, .. Reading, Check, Remediation, Evidence, Mapping,
    ];

    public string Key { get; } = key;

    public string Headings { get; } = headings;

    /// <summary>Null for a key that no map has.</summary>
    public static ImportField? Find(string key) => All.FirstOrDefault(field => field.Key == key);
}

/// <summary>A column and what becomes of its cells.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Heading">As it stands; empty where there is none.</param>
internal sealed record ColumnUse(ImportField Field, int Column, string Heading)
{
    /// <summary>Which of several columns with this heading, from 1.</summary>
    public int Which { get; init; } = 1;

    /// <summary>The name of a field of the author's own, <c>x-…</c>, or the id of a framework.</summary>
    public string Name { get; init; } = "";

    /// <summary>Words of the table for words of ours.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What separates several values in a cell, as a regular expression.</summary>
    public string? Split { get; init; }

    /// <summary>What separates the values of a field that may have several, where no map says it.</summary>
    public static string? UsualSplit(ImportField field) =>
        field == ImportField.Mapping || field == ImportField.Role || field == ImportField.Tags ? "[,;\\n]" : null;
}

/// <summary>How a table is read.</summary>
/// <param name="HeaderRow">From 1.</param>
internal sealed record ColumnMap(int HeaderRow, IReadOnlyList<ColumnUse> Columns)
{
    public int? SkipColumn { get; init; }

    /// <summary>Rows with one of these in that column are left out.</summary>
    public IReadOnlyList<string> SkipWords { get; init; } = [];

    /// <summary>The heading of that column.</summary>
    public string SkipHeading { get; init; } = "";

    /// <summary>It was worked out from the table; no person wrote it.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>BCP 47, where the headings tell; null else.</summary>
    public string? Language { get; init; }

    public IEnumerable<ColumnUse> Of(ImportField field) => Columns.Where(use => use.Field == field);

    public ColumnUse? First(ImportField field) => Of(field).FirstOrDefault();
}
