using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Revisions.Changes;

public class EntryChangesTests
{
    private const string Terms = "glossary: [{ term: tag, definition: A name. }, { term: branch, definition: A line. }]";

    [Fact]
    public void Of_a_list_that_is_new_every_entry_is_new() =>
        Assert.Equal(["glossary tag: new", "glossary branch: new"], Entries("", Terms));

    [Fact]
    public void Of_a_list_that_is_gone_every_entry_is_gone() =>
        Assert.Equal(["glossary tag: gone", "glossary branch: gone"], Entries(Terms, ""));

    [Fact]
    public void Another_order_is_told_once_and_behind_the_entries() => Assert.Equal(
        ["glossary branch: definition", "glossary : order"],
        Entries(Terms, "glossary: [{ term: branch, definition: A row. }, { term: tag, definition: A name. }]"));

    [Theory]
    [InlineData("chapters: [{ id: one, title: A, controls: all }]", "chapters one: title")]
    [InlineData("parameters: [{ id: one, label: A, default: 1 }]", "parameters one: label")]
    [InlineData("roles: [{ id: one, title: A }]", "roles one: title")]
    [InlineData("platforms: [{ id: one, title: A }]", "platforms one: title")]
    [InlineData("levels: [{ id: one, title: A }]", "levels one: title")]
    [InlineData("frameworks: [{ id: one, title: A }]", "frameworks one: title")]
    [InlineData("glossary: [{ term: one, definition: A }]", "glossary one: definition")]
    [InlineData("references: [{ id: one, title: A }]", "references one: title")]
    public void Each_list_of_a_catalog_is_compared(string list, string change) =>
        Assert.Equal([change], Entries(list, list.Replace(": A", ": B", StringComparison.Ordinal)));

    [Fact]
    public void The_table_of_revisions_is_no_entry_and_its_rows_are_told_apart_by_version()
    {
        const string Rows = "revisions: [{ version: 1.0.0, date: 2026-03-02, author: Mara, summary: First. }]";
        var diff = Recorded.Compare(Some.Catalog(Rows), Some.Catalog(Rows.Replace("First", "First issue", StringComparison.Ordinal))).Diff;
        Assert.Empty(diff.Entries);
        Assert.Equal(["revisions.1.0.0.summary"], diff.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Who_approved_a_release_is_no_change_of_it()
    {
        var release = Recorded.WithControls(Some.Control());
        var approved = ReleaseBuilder.WithApprovals(
            release, [new([KeyValuePair.Create<string, Core.Revisions.FieldValue>("name", new Core.Revisions.FieldText("Ann"))])]);
        Assert.NotEqual(release.Seal, approved.Seal);
        Assert.True(CatalogComparer.Compare(release, approved).IsEmpty);
    }

    [Fact]
    public void A_new_entry_says_behind_which_it_stands()
    {
        const string More =
            "glossary: [{ term: key, definition: K. }, { term: tag, definition: A name. }, { term: branch, definition: A line. }, { term: lock, definition: L. }]";
        var changes = FieldComparer.Compare(Recorded.Of(Some.Catalog(Terms)).Root, Recorded.Of(Some.Catalog(More)).Root);
        Assert.Equal(
            ["key behind ", "lock behind branch"],
            changes.Where(change => change.After is not null).Select(change => $"{change.Key} behind {change.After}"));
    }

    [Fact]
    public void A_new_order_inside_of_an_entry_is_applied_inside_of_it()
    {
        var old = Recorded.WithControls(
            Some.Control("rel-01", "checks: [{ id: a, text: A. }, { id: b, text: B. }]"), Some.Control("rel-02"));
        var current = Recorded.WithControls(
            Some.Control("rel-01", "checks: [{ id: b, text: B. }, { id: a, text: A. }]"), Some.Control("rel-02"));
        var patched = FieldPatch.Apply(old.Root, FieldComparer.Compare(old.Root, current.Root));
        Assert.Equal(ReleaseWriter.Write(current), ReleaseWriter.Write(patched));
    }

    private static IReadOnlyList<string> Entries(string old, string current) =>
        [.. Recorded.Compare(
            Some.Catalog(old), Some.Catalog(current)).Diff.Entries.Select(entry => $"{entry.List} {entry.Id}: {What(entry)}")];

    private static string What(EntryChange entry) =>
        entry.IsOrder
            ? "order"
            : entry.Old is null ? "new" : entry.New is null ? "gone" : string.Join(',', entry.Fields.Select(field => field.Name));
}
