using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Changes;

/// <summary>Gives templates a comparison for an HTML page, every text escaped.</summary>
/// <param name="addressOf">Where the page can link a control to; null where it can not.</param>
internal sealed class ChangesModel(ChangeReport report, Func<string, string?> addressOf)
{
    private const int Context = 40; // words around a change in a chapter; fields of controls are shown whole
    private const int LongField = 3_000; // characters
    private const int MostWeighty = 12; // titles on the page of the summary; with all else it stays one page of paper
    private const int MostNames = 8; // roles, platforms or levels there
    private const int MostRevisions = 4;
    private const int MostEntries = 8; // of one kind before they are folded

    private readonly Words words = report.Words;

    /// <summary>The concordance has the controls that keep their numbers too.</summary>
    public bool HasAllNumbers { get; init; }

    /// <summary>What people decide about on the page; null where nobody does.</summary>
    public ReviewedText? Reviewed { get; init; }

    public TemplateModel Report() => new TemplateModel()
        .Add("title", HtmlText.Escape(report.Diff.New.Title))
        .Add("language", report.Diff.New.Language)
        .Add("catalog", HtmlText.Escape(report.Diff.New.CatalogId))
        .Add("old", HtmlText.Escape(report.OldName))
        .Add("new", HtmlText.Escape(report.NewName))
        .Add("old_digest", Short(report.Diff.Old.DocumentDigest))
        .Add("new_digest", Short(report.Diff.New.DocumentDigest))
        .Add("old_count", report.Diff.Old.Controls.Count)
        .Add("new_count", report.Diff.New.Controls.Count)
        .Add("old_version", HtmlText.Escape(report.Diff.Old.Version ?? ""))
        .Add("old_whole_digest", HtmlText.Escape(report.Diff.Old.DocumentDigest))
        .Add("new_whole_digest", HtmlText.Escape(report.Diff.New.DocumentDigest))
        .Add("decisions", report.Items.Count() + report.Entries.Count)
        .Add("can_return", Reviewed is not null && CanReturn)
        .Add("step", report.Step == VersionStep.None ? null : HtmlText.Escape(words.Of(report.Step)))
        .Add("step_text", report.Step == VersionStep.None ? null : Step())
        .Add("is_empty", report.IsEmpty)
        .Add("only_head", report.IsEmpty && !report.Diff.IsEmpty)
        .Add("entries", report.Entries.Count)
        .Add("head", Head())
        .Add("has_long", report.Items.SelectMany(item => item.Rows).Concat(report.Entries.SelectMany(entry => entry.Rows)).Any(IsLong))
        .Add("remarks", report.Remarks, Said)
        .Add("has_concordance", report.Concordance.IsNeeded)
        .Add("by_old", Numbers(NumbersOf(report.Concordance, report.Concordance.ByOld), row => (row.Old, row.New)))
        .Add("by_new", Numbers(NumbersOf(report.Concordance, report.Concordance.ByNew), row => (row.New, row.Old)))
        .Add("sections", report.Sections, Section)
        .Add("kinds_of_entries", report.Entries.GroupBy(entry => entry.Kind, StringComparer.Ordinal).Select(Entries));

    /// <summary>What fits on one page: when, why, for whom, and the changes that weigh most by their titles.</summary>
    private TemplateModel Head()
    {
        var weighty = report.Sections.Where(section => section.Id is "changed" or "new" or "gone")
            .SelectMany(section => section.Items).ToList();
        return new TemplateModel()
            .Add("facts", report.Head.Facts.Select(fact => new TemplateModel()
                .Add("name", Said(fact.Name)).Add("text", HtmlText.Escape(fact.Text))))
            .Add("revisions", report.Head.Revisions.Take(MostRevisions).Select(revision => new TemplateModel()
                .Add("version", HtmlText.Escape(revision.Version))
                .Add("date", revision.Date is null ? null : HtmlText.Escape(revision.Date))
                .Add("author", revision.Author is null ? null : HtmlText.Escape(revision.Author))
                .Add("summary", HtmlText.Escape(revision.Summary))))
            .Add("approvals", report.Head.Approvals.Select(approval => new TemplateModel()
                .Add("role", HtmlText.Escape(approval.Role))
                .Add("name", HtmlText.Escape(approval.Name))
                .Add("date", HtmlText.Escape(approval.Date))))
            .Add("affected", report.Head.Affected.GroupBy(affected => affected.Kind, StringComparer.Ordinal).Select(
                kind => new TemplateModel()
                .Add("kind", Said(kind.Key))
                .Add("names", kind.Take(MostNames).Select(affected => new TemplateModel()
                    .Add("title", HtmlText.Escape(affected.Title)).Add("count", affected.Count)))
                .Add("more", Math.Max(0, kind.Count() - MostNames))))
            .Add("weighty", weighty.Take(MostWeighty).Select(item => new TemplateModel()
                .Add("key", Key(item)).Add("label", HtmlText.Escape(item.Numbers)).Add("title", HtmlText.Escape(item.Title))
                .Add("kind", item.Kinds.Count > 0 ? Said(item.Kinds[0]) : "")))
            .Add("more", Math.Max(0, weighty.Count - MostWeighty));
    }

    private static string Key(ReportItem item) => item.Change is { New: null, IsReused: true } ? $"old-{item.Id}" : item.Id;

    /// <summary>
    /// A review belongs to a version of a whole catalog that has a name: of a profile, only what is on paper comes back.
    /// </summary>
    private bool CanReturn => report.Diff is { New: { HasStatedId: true, Version: not null } }
        && report.Diff.New.Root["profile"] is null && report.Diff.Old.Root["profile"] is null && !report.IsEmpty;

    private string Step()
    {
        var step = $"<strong>{HtmlText.Escape(words.Of(report.Step))}</strong>";
        return Marked(Placeholders.Fill(words["changes.ask-for-a-new-version"], [step], HtmlText.Escape));
    }

    /// <summary>Words of the tool, marked where they are in another language than the text.</summary>
    private string Said(string said) => Marked(HtmlText.Escape(said));

    private string Marked(string html) =>
        words.Speak(report.Diff.New.Language) ? html : $"<span lang=\"{words.Language}\">{html}</span>";

    private TemplateModel Entries(IGrouping<string, ReportEntry> kind) => new TemplateModel()
        .Add("kind", Said(kind.Key))
        .Add("count", kind.Count())
        .Add("counted", Said(words.Format("changes.of-kind", kind.Key, kind.Count())))
        .Add("is_long", kind.Count() > MostEntries)
        .Add("entries", kind.Select(Entry));

    private TemplateModel Section(ReportSection section) => new TemplateModel()
        .Add("id", section.Id)
        .Add("name", HtmlText.Escape(section.Title)) // for a choice, which takes no elements
        .Add("title", Said(section.Title))
        .Add("advice", Said(section.Advice))
        .Add("count", section.Items.Count)
        .Add("items", section.Items.Select((item, index) => Item(item)
            .Add("group", index == 0 || section.Items[index - 1].Group != item.Group ? HtmlText.Escape(item.Group) : null)));

    /// <summary>A line of the concordance, read from either side.</summary>
    private IEnumerable<TemplateModel> Numbers(
        IReadOnlyList<ConcordanceRow> rows, Func<ConcordanceRow, (ReleaseControl? From, ReleaseControl? To)> ends) =>
        rows.Select(row => new TemplateModel()
            .Add("from", Label(ends(row).From))
            .Add("to", Label(ends(row).To))
            .Add("address", row.New is { } current && addressOf(current.Id) is { } address ? HtmlText.Escape(address) : null)
            .Add("is_new_first", ends(row).From == row.New)
            .Add("title", HtmlText.Escape((row.New ?? row.Old)!.Title))
            .Add("what", Said(row.What(words)))
            .Add("basis", row.Link is null ? "" : Said(row.Basis(words))));

    private IReadOnlyList<ConcordanceRow> NumbersOf(Concordance concordance, IReadOnlyList<ConcordanceRow> rows) =>
        HasAllNumbers ? rows : concordance.IsNeeded ? [.. rows.Where(row => row.IsOtherNumber)] : [];

    private static string? Label(ReleaseControl? control) => control is null ? null : HtmlText.Escape(control.Label);

    /// <summary>The name of what is decided about, and the digest of its text.</summary>
    private TemplateModel Decided(TemplateModel model, string entry) => model
        .Add("entry", Reviewed is null ? null : HtmlText.Escape(entry))
        .Add("reviewed", Reviewed?.DigestOf(entry));

    private TemplateModel Item(ReportItem item) => Decided(new TemplateModel(), ReviewedText.NameOf(item))
        .Add("id", item.Id)
        .Add("label", HtmlText.Escape(item.Label))
        .Add("old_label", item.OldLabel is null ? null : HtmlText.Escape(item.OldLabel))
        .Add("is_guess", item.Change.IsGuess)
        .Add("repealed", item.Repealed is null ? null : HtmlText.Escape(item.Repealed))
        .Add("repealed_checks", item.RepealedChecks, HtmlText.Escape)
        .Add("title", HtmlText.Escape(item.Title))
        .Add("key", Key(item)) // two entries may have the number
        .Add("address", item.Change.New is not null && addressOf(item.Id) is { } address ? HtmlText.Escape(address) : null)
        .Add("kinds", Said(string.Join(", ", item.Kinds)))
        .Add("to_do", Said(item.ToDo))
        .Add("old_digest", item.Change.Old is null ? null : Short(item.Change.Old.ContentDigest))
        .Add("new_digest", item.Change.New is null ? null : Short(item.Change.New.ContentDigest))
        .Add("declared", item.Declared.Select(word => new TemplateModel()
            .Add("head", Said(word.Head))
            .Add("version", HtmlText.Escape(word.Version))
            .Add("note", word.Note is null ? null : HtmlText.Escape(word.Note))
            .Add("by", word.By is null ? null : HtmlText.Escape(word.By))
            .Add("differs", word.Differs)))
        .Add("notes", item.Notes, Said)
        .Add("statement", item.Statement is null ? null : HtmlText.Escape(item.Statement))
        .Add("checks", item.Checks, HtmlText.Escape)
        .Add("rows", item.Rows.Where(row => !IsFolded(item, row)).Select(Row))
        .Add("folded", item.Rows.Where(row => IsFolded(item, row)).Select(Row));

    /// <summary>How a control is filed is folded where there is more to read.</summary>
    internal static bool IsFolded(ReportItem item, ReportRow row) => row.IsBookkeeping && item.Rows.Any(other => !other.IsBookkeeping);

    private static bool IsLong(ReportRow row) => row.Runs.Sum(run => run.Text.Length) > LongField;

    private TemplateModel Entry(ReportEntry entry) => Decided(new TemplateModel(), ReviewedText.NameOf(entry))
        .Add("label", HtmlText.Escape($"{entry.Kind} {entry.Title}".TrimEnd()))
        .Add("kind", Said(entry.Kind))
        .Add("what", Said(entry.What))
        .Add("title", HtmlText.Escape(entry.Title))
        .Add("rows", entry.Rows, Row);

    private TemplateModel Row(ReportRow row) => new TemplateModel()
        .Add("path", HtmlText.Escape(row.Path))
        .Add("label", Said(row.Label))
        .Add("is_code", row.IsCode)
        .Add("redline", IsLong(row) ? Foldable(row.Runs) : Redline(row.Runs, words));

    /// <summary>The whole text; what is far from a change can be hidden on the screen, and never is on paper.</summary>
    private string Foldable(IReadOnlyList<RedlineRun> runs) => string.Concat(runs.Select((run, index) =>
        run.Mark == RedlineMark.Same
            && RedlineContext.Split(run.Text, Context, index > 0, index < runs.Count - 1) is var (head, rest, tail)
                ? $"{HtmlText.Escape(head)}<span class=\"rest\">{HtmlText.Escape(rest)}</span>{HtmlText.Escape(tail)}"
                : Run(run, words)));

    internal static string Redline(IReadOnlyList<RedlineRun> runs, Words words) => string.Concat(runs.Select(run => Run(run, words)));

    /// <summary>Who cannot see the marks is told in words where one starts.</summary>
    private static string Run(RedlineRun run, Words words) => run.Mark switch
    {
        RedlineMark.Removed => Run("del", words["changes.removed"], run.Text),
        RedlineMark.Added => Run("ins", words["changes.added"], run.Text),
        _ => HtmlText.Escape(run.Text),
    };

    private static string Run(string tag, string said, string text) =>
        $"<{tag}><span class=\"ui-said\">[{HtmlText.Escape(said)}: </span>{HtmlText.Escape(text)}<span class=\"ui-said\">]</span></{tag}>";

    private static string Short(string digest) => digest.Length < 19 ? digest : digest["sha256:".Length..][..12];
}
