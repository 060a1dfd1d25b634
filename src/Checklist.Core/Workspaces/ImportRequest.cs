using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Tables that can become a catalog.</summary>
public enum ImportFormat
{
    Csv,
    Xlsx,
}

/// <summary>Which table becomes a catalog, and how its columns are read.</summary>
/// <param name="Bytes">The table.</param>
/// <param name="DisplayPath">The path that messages name.</param>
/// <param name="FileName">What the catalog says about where it comes from.</param>
/// <param name="Id">Of the catalog.</param>
/// <param name="Title">Of the catalog.</param>
public sealed record ImportRequest(
    ImportFormat Format, ReadOnlyMemory<byte> Bytes, string DisplayPath, string FileName, string Id, string Title)
{
    /// <summary>Null: columns are guessed.</summary>
    public SourceFile? Map { get; init; }

    /// <summary>Ids of the rows that are read, <c>*</c> for any characters; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The catalog that the table becomes a part of; null: it becomes one of its own.</summary>
    public ImportInto? Into { get; init; }

    /// <summary>Of a workbook; null: the first.</summary>
    public string? Sheet { get; init; }

    public string? Version { get; init; }

    /// <summary>Under which terms the table may be used; null: not stated.</summary>
    public string? Licence { get; init; }
}

/// <summary>A catalog that is there.</summary>
/// <param name="CatalogPath">Of its file, in its folder.</param>
/// <param name="IsForced">The file of an earlier import is replaced although it was edited.</param>
public sealed record ImportInto(ISourceProvider Sources, string CatalogPath, bool IsForced);

/// <summary>What an import into a catalog changes, in counts of controls.</summary>
/// <param name="Gone">Those of an earlier import that the table no longer has: they are withdrawn.</param>
public sealed record ImportUpdate(int Added, int Changed, int Same, int Gone)
{
    /// <summary>What the catalog's own file needs to include the new one.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];
}

/// <summary>What became of a table.</summary>
/// <param name="Files">Of the catalog's folder. They pass the check.</param>
/// <param name="Map">The map that was given or guessed, as a file.</param>
public sealed record ImportResult(IReadOnlyList<(string Path, string Text)> Files, string Map)
{
    public required int Controls { get; init; }

    /// <summary>At the top.</summary>
    public required int Groups { get; init; }

    public required bool IsGuessed { get; init; }

    /// <summary>Columns that no field of ours takes, and the fields that hold them.</summary>
    public required IReadOnlyList<(string Heading, string Field)> Kept { get; init; }

    /// <summary>Rows above the headings, which are left out.</summary>
    public required int RowsAbove { get; init; }

    /// <summary>Rows below them that became no control.</summary>
    public required int RowsSkipped { get; init; }

    /// <summary>The texts of the rows that are no part of the result, with their numbers.</summary>
    public required IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> LeftOut { get; init; }

    /// <summary>Null for a catalog of its own.</summary>
    public ImportUpdate? Update { get; init; }

    public required IReadOnlyList<Diagnostic> Findings { get; init; }
}
