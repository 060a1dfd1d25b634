using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Changes;

/// <summary>What a table of old and new numbers has in each line. <c>diff --map</c> reads the first three columns again.</summary>
internal static class ConcordanceColumns
{
    public static IReadOnlyList<(string Heading, double Width, Func<ConcordanceRow, string> Cell)> All { get; } =
    [
        ("old", 16, row => row.Old?.Label ?? ""),
        ("new", 16, row => row.New?.Label ?? ""),
        ("kind", 22, row => row.What),
        ("known from", 14, row => row.Basis),
        ("to do", 24, row => row.Change is null ? "" : ChangeWords.Of(row.Change.Reaction)),
        ("old title", 44, row => row.Old?.Title ?? ""),
        ("new title", 44, row => row.New?.Title ?? ""),
        ("old id", 20, row => IdOf(row.Old)),
        ("new id", 20, row => IdOf(row.New)),
    ];

    private static string IdOf(ReleaseControl? control) => control?.Id ?? "";
}
