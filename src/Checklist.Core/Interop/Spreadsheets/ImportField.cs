namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>What a column can become.</summary>
internal enum ImportField
{
    Id,
    Label,
    Title,
    Group,
    Severity,
    Keyword,
    Level,
    Role,
    Tags,
    Statement,
    Rationale,
    Guidance,
    Impact,
    Default,
    Check,
    Remediation,
    Evidence,
    Mapping,

    /// <summary>A field of the author's own, <c>x-…</c>.</summary>
    Own,
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
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>What separates several values in a cell, as a regular expression.</summary>
    public string? Split { get; init; }

    /// <summary>What separates the values of a field that may have several, where no map says it.</summary>
    public static string? UsualSplit(ImportField field) =>
        field is ImportField.Mapping or ImportField.Role or ImportField.Tags ? "[,;\\n]" : null;
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
