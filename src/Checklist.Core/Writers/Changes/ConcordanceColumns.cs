using Checklist.Core.Languages;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Changes;

/// <summary>What a table of old and new numbers has in each line.</summary>
internal static class ConcordanceColumns
{
    public static IReadOnlyList<ConcordanceColumn> All { get; } =
    [
        new("old", "concordance.old", 16, (row, _) => row.Old?.Label ?? ""),
        new("new", "concordance.new", 16, (row, _) => row.New?.Label ?? ""),
        new("kind", "concordance.kind", 22, (row, words) => row.What(words)),
        new("known from", "concordance.known-from", 14, (row, words) => row.Basis(words)),
        new("to do", "concordance.to-do", 24, (row, words) => row.Change is null ? "" : words.Of(row.Change.Reaction)),
        new("old title", "concordance.old-title", 44, (row, _) => row.Old?.Title ?? ""),
        new("new title", "concordance.new-title", 44, (row, _) => row.New?.Title ?? ""),
        new("old id", "concordance.old-id", 20, (row, _) => IdOf(row.Old)),
        new("new id", "concordance.new-id", 20, (row, _) => IdOf(row.New)),
    ];

    private static string IdOf(ReleaseControl? control) => control?.Id ?? "";
}

/// <summary>A column of a table of old and new numbers.</summary>
/// <param name="Name">In the table for programs, which is in English: <c>diff --map</c> reads the first three columns again.</param>
/// <param name="Heading">Key of what people read.</param>
/// <param name="Width">In characters.</param>
internal sealed record ConcordanceColumn(string Name, string Heading, double Width, Func<ConcordanceRow, Words, string> Cell);
