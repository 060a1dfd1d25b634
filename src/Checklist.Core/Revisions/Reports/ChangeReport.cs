using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A comparison as people read it: what they have to do first, then what they may want to know.</summary>
/// <param name="Step">How far the version has to rise for these changes.</param>
/// <param name="Sections">Only those that have something, in order of weight.</param>
/// <param name="Entries">Chapters, terms and the rest of the guide.</param>
public sealed record ChangeReport(
    CatalogDiff Diff, VersionStep Step, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportEntry> Entries)
{
    /// <summary>In which everything here is said that is not the authors' own.</summary>
    public required Words Words { get; init; }

    /// <summary>When, why, who, from when on.</summary>
    public required ReportHead Head { get; init; }

    /// <summary>Which number became which.</summary>
    public required Concordance Concordance { get; init; }

    /// <summary>Sentences on how far the comparison can be trusted: what was guessed, what was left out.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether there is anything to read; a version and its dates are no change of the text.</summary>
    public bool IsEmpty => Sections.Count == 0 && Entries.Count == 0;

    public string OldName => NameOf(Diff.Old);

    public string NewName => NameOf(Diff.New);

    public IEnumerable<ReportItem> Items => Sections.SelectMany(section => section.Items);

    private string NameOf(Releases.Release release) => release.Version ?? Words["change-report.without-version"];
}

/// <summary>Changes that ask the same of their reader.</summary>
/// <param name="Id">For anchors and programs, in kebab case.</param>
/// <param name="Advice">What to do about them, a sentence.</param>
public sealed record ReportSection(string Id, string Title, string Advice, IReadOnlyList<ReportItem> Items)
{
    /// <summary>The title where there is only one.</summary>
    public required string One { get; init; }

    /// <summary>The title to follow the number of items in a sentence, before its case is that of a sentence.</summary>
    public string Counted => Items.Count == 1 ? One : Title;
}

/// <summary>A changed control, ready to print.</summary>
/// <param name="Kinds">Words for what happened, the weightiest first.</param>
/// <param name="Notes">Sentences that say more than the words can.</param>
public sealed record ReportItem(
    ControlChange Change, IReadOnlyList<string> Kinds, IReadOnlyList<string> Notes, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>Of a new control, as a reader sees it; else null.</summary>
    public string? Statement { get; init; }

    /// <summary>Of a new control: the texts of its checks.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>
    /// Of a control that is gone: its statement as a reader saw it, for those who have to know what was repealed; else null.
    /// </summary>
    public string? Repealed { get; init; }

    /// <summary>Of a control that is gone: the texts of its checks.</summary>
    public IReadOnlyList<string> RepealedChecks { get; init; } = [];

    /// <summary>What a reader has to do about it.</summary>
    public required string ToDo { get; init; }

    /// <summary>Title of the group that it is in.</summary>
    public required string Group { get; init; }

    /// <summary>What the authors say of it.</summary>
    public IReadOnlyList<ReportWord> Declared { get; init; } = [];

    public string Id => Change.Id;

    public string Label => Change.Control.Label;

    /// <summary>The number that readers cited before; null where it is the same, and where there was none.</summary>
    public string? OldLabel => Change is { Old: { } old, New: { } current } && old.Label != current.Label ? old.Label : null;

    /// <summary>The old number and the new one, or the only one.</summary>
    public string Numbers => OldLabel is null ? Label : $"{OldLabel} → {Label}";

    public string Title => Change.Control.Title;
}

/// <summary>A change outside the controls, ready to print.</summary>
/// <param name="Kind">What the entry is: <c>Chapter</c>, <c>Term</c>.</param>
/// <param name="What">What happened to it: <c>new</c>, <c>removed</c>, <c>changed</c>, <c>moved</c>.</param>
/// <param name="Entry">Null for facts about the catalog itself.</param>
public sealed record ReportEntry(string Kind, string What, string Title, EntryChange? Entry, IReadOnlyList<ReportRow> Rows);

/// <summary>A changed field, ready to print.</summary>
/// <param name="Path">As in the file format: <c>checks.a.text</c>.</param>
/// <param name="Label">As printed: <c>Check a</c>.</param>
/// <param name="IsCode">A command: its white space counts.</param>
public sealed record ReportRow(string Path, string Label, IReadOnlyList<RedlineRun> Runs, bool IsCode)
{
    /// <summary>How a control is filed: who reads for the requirement reads it last.</summary>
    public bool IsBookkeeping { get; init; }
}

/// <summary>What the authors say of a change, ready to print beside what the comparison says.</summary>
/// <param name="Head">In words: <c>The authors: same requirement, other words.</c></param>
/// <param name="Differs">The comparison calls the change something else.</param>
public sealed record ReportWord(string Version, string Head, bool Differs, string? Note, string? By)
{
    internal static ReportWord Of(RecordedChange entry, ControlChange change, Words words)
    {
        var differs = !DeclaredKinds.Agrees(entry.Kind, change.Kinds);
        return new(entry.Version, HeadOf(entry, differs, words), differs, entry.Note, entry.By);
    }

    /// <summary>As a sentence: <c>The authors: same requirement, other words. Typo corrected. (A. Editor)</c></summary>
    public string Sentence => $"{Head}{(Note is null ? "" : $" {Note.TrimEnd('.')}.")}{(By is null ? "" : $" ({By})")}";

    /// <summary>The verdict is told again only where it is another one.</summary>
    private static string HeadOf(RecordedChange entry, bool differs, Words words) =>
        differs ? words.Format("change-report.authors", words.Of(entry.Kind))
        : entry.Note is null ? words.Format("change-report.authors-too", words.Of(entry.Kind))
        : words["change-report.authors-why"];
}
