using System.Globalization;
using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Tests.Revisions.Successors;

/// <summary>
/// What a comparison says of public standards, beside what their publishers say. The folder of CHECKLIST_CORPUS has them below
/// <c>histories</c>; the larger ones are read where CHECKLIST_HISTORIES is set.
/// </summary>
public class HistoryTests
{
    public static bool HasNoCorpus => Environment.GetEnvironmentVariable("CHECKLIST_CORPUS") is null;

    public static bool IsQuick => HasNoCorpus || Environment.GetEnvironmentVariable("CHECKLIST_HISTORIES") is null;

    [Fact(Skip = "CHECKLIST_CORPUS is not set", SkipWhen = nameof(HasNoCorpus))]
    public void Shorter_titles_are_no_changed_requirements()
    {
        var diff = CatalogComparer.Compare(History.Read("histories/osps/b"), History.Read("histories/osps/c"));
        var truth = History.Rows("histories/osps/truth.tsv");
        Assert.Equal(
            IdsOf(truth, "requirement"),
            diff.Controls.Where(change => change.Kinds.Contains(ChangeKind.Requirement))
                .Select(change => change.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            IdsOf(truth, "new"),
            diff.Controls.Where(change => change.Kind == ChangeKind.Added).Select(change => change.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["OSPS-BR-01.02"],
            diff.Controls.Where(change => change.Reaction == Reaction.StopAuditing)
                .Select(change => change.Id).Order(StringComparer.Ordinal));
    }

    [Fact(Skip = "CHECKLIST_HISTORIES is not set", SkipWhen = nameof(IsQuick))]
    public void The_numbers_that_changed_are_told_all_and_alone()
    {
        var diff = CatalogComparer.Compare(History.Read("histories/bsi/a"), History.Read("histories/bsi/b"));
        var renumbered = diff.Controls.Where(change => change.Kinds.Contains(ChangeKind.Renumbered)).Select(change => change.Id);
        Assert.Equal(
            History.Rows("histories/bsi/truth.tsv").Select(row => row[0]).Order(StringComparer.Ordinal),
            renumbered.Order(StringComparer.Ordinal));
    }

    [Theory(Skip = "CHECKLIST_HISTORIES is not set", SkipWhen = nameof(IsQuick))]
    [InlineData("bsi", "numbers")]
    [InlineData("bsi", "fresh")]
    [InlineData("nist", "fresh")]
    [InlineData("nist", "numbers")]
    public void Successors_are_found_by_their_texts(string name, string ids)
    {
        var history = Of(name, ids);
        var (guessed, mapped) = (history.Judge(), history.Judge(history.Map()));
        TestContext.Current.SendDiagnosticMessage($"{name} {ids}: {guessed}; mapped {mapped}");
        Assert.True(
            guessed is { Precision: >= 0.95, Recall: >= 0.6, SameText: >= 0.9 } && (name == "nist" || guessed.ReusedAsSame == 0),
            string.Create(CultureInfo.InvariantCulture, $"{guessed}"));
        Assert.True(mapped is { Precision: 1, Recall: 1 }, string.Create(CultureInfo.InvariantCulture, $"{mapped}"));
    }

    private static History Of(string name, string ids)
    {
        var (old, current) = name == "bsi"
            ? (History.Read("histories/bsi/a"), History.Read("histories/bsi/b"))
            : (History.Read("histories/nist/r4"), History.Read("nist-800-53r5"));
        var truth = name == "bsi"
            ? old.Controls.Where(control => current.Find(control.Id) is not null).Select(control => (control.Id, control.Id))
            : History.Rows("histories/nist/truth.tsv").Where(row => row.Length > 1 && row[1].Length > 0)
                .Select(row => (Id(row[1]), Id(row[0])));
        var said = current.Controls.SelectMany(control => control.ReplacedBy.Select(successor => (control.Id, successor)))
            .ToList(); // the comparison of NIST lists these as new
        return ids == "fresh"
            ? new History(old, current, truth, said, control => control.Id, control => $"fresh-{control.Id}")
            : new History(old, current, truth, said, control => control.Label, control => control.Label);
    }

    private static string Id(string number) => number.Replace('.', '-');

    private static IEnumerable<string> IdsOf(IEnumerable<string[]> rows, string kind) =>
        rows.Where(row => row[1] == kind).Select(row => row[0]).Order(StringComparer.Ordinal);
}
