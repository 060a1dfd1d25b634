using System.Globalization;
using System.Text;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Writers.Changes;

/// <summary>A comparison as GitHub's Markdown: for a pull request, for release notes.</summary>
public sealed class ChangesMarkdownWriter
{
    private const int Context = 15; // words on either side of a change
    private const int MostNames = 8; // roles, platforms or levels in the summary
    private const int LongSection = 8; // controls; a reader who does not want them all should not have to scroll past them

    private const int NoteLength = 600; // of what is said where entries are left out, and of what closes the text

    private readonly StringBuilder text = new();
    private readonly ChangesMarkdownOptions options;
    private readonly int level;
    private readonly Words words;
    private int left; // entries that had no room

    private ChangesMarkdownWriter(int level, ChangesMarkdownOptions options, Words words)
    {
        this.words = words;
        this.level = level;
        this.options = options;
    }

    public static string Write(ChangeReport report, ChangesMarkdownOptions? options = null) => Write(report, 1, options);

    /// <summary>The report as a part of a page that has headings above it.</summary>
    /// <param name="level">Of the heading of the whole.</param>
    internal static string Write(ChangeReport report, int level, ChangesMarkdownOptions? options = null) =>
        new ChangesMarkdownWriter(level, options ?? new ChangesMarkdownOptions(), report.Words).WriteAll(report);

    private string WriteAll(ChangeReport report)
    {
        Heading(0, MarkdownText.Escape($"{report.Diff.New.Title}: {report.OldName} → {report.NewName}"));
        if (report.IsEmpty)
        {
            text.Append(Said(report.Diff.IsEmpty ? "changes.nothing-differs" : "changes.the-text-is-the-same-only")).Append('\n');
            return text.ToString();
        }

        Head(report.Head);
        Summary(report);
        foreach (var section in report.Sections)
        {
            Section(section);
        }

        Guide(report.Entries);
        if (report.Concordance.IsNeeded)
        {
            Entry(() => Concordance(report.Concordance));
        }

        LeftOut(report);
        return MarkdownLines.Tidy(text.ToString());
    }

    /// <summary>Writes an entry, or counts it where it has no room.</summary>
    private void Entry(Action write)
    {
        var start = text.Length;
        if (left == 0)
        {
            write();
        }

        if (left > 0 || text.Length > options.MaxSize - NoteLength)
        {
            text.Length = start;
            left++;
        }
    }

    private void LeftOut(ChangeReport report)
    {
        if (left == 0)
        {
            return;
        }

        Heading(1, Said("changes.what-is-left-out"));
        var whole = options.WholeAddress is { } address
            ? $"[{Said("changes.read-all-of-it")}](<{address.Replace(">", "%3E", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)}>)"
            : Filled("changes.writes-all-of-it", $"`checklist diff {report.OldName} {report.NewName} --to markdown`");
        var shown = MarkdownText.Escape(words.Count("changes.not-shown", left));
        text.Append(Filled("changes.not-shown-why", $"**{shown}**", words.Number(options.MaxSize), whole)).Append('\n');
    }

    /// <summary>When, why, from when on, for whom.</summary>
    private void Head(ReportHead head)
    {
        var facts = head.Facts.Select(fact => $"{fact.Name}: {fact.Text}").ToList();
        if (head.Approvals.Count > 0)
        {
            var approved = head.Approvals.Select(approval => $"{approval.Name}, {approval.Role}, {approval.Date}");
            facts.Add(words.Format("changes.approved-by", string.Join("; ", approved)));
        }

        if (facts.Count > 0)
        {
            text.Append(MarkdownText.Escape(string.Join(" · ", facts))).Append("\n\n");
        }

        foreach (var revision in head.Revisions)
        {
            var summary = options.MaxSize == int.MaxValue || revision.Summary.Length <= NoteLength
                ? revision.Summary
                : revision.Summary[..NoteLength] + "…";
            text.Append("**").Append(MarkdownText.Escape(revision.Version)).Append("** ")
                .Append(MarkdownText.Escape(string.Join(", ", new[] { revision.Date, revision.Author }.OfType<string>()))).Append(": ")
                .Append(MarkdownText.Escape(summary.Replace('\n', ' '))).Append("\n\n");
        }
    }

    private void Summary(ChangeReport report)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {Said("common.what-changed")} | {Said("changes.how-many")} | {Said("changes.what-to-do")} |\n| --- | ---: | --- |\n");
        foreach (var section in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Escape(section.Title)} | {section.Items.Count} | {MarkdownText.Escape(section.Advice)} |\n");
        }

        if (report.Entries.Count > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Said("changes.the-rest-of-the-guide")} | {report.Entries.Count} | {Said("changes.read-on-below")} |\n");
        }

        if (report.Step != VersionStep.None)
        {
            text.Append('\n').Append(Filled("changes.ask-for-a-new-version", $"**{MarkdownText.Escape(words.Of(report.Step))}**")).Append('\n');
        }

        foreach (var kind in report.Head.Affected.GroupBy(affected => affected.Kind, StringComparer.Ordinal))
        {
            var named = MarkdownText.Escape(
                string.Join(", ", kind.Take(MostNames).Select(affected => $"{affected.Title} ({affected.Count})")));
            text.Append('\n').Append(kind.Count() > MostNames
                ? Filled("changes.affected-and-more", MarkdownText.Escape(kind.Key), named, kind.Count() - MostNames)
                : Filled("changes.affected", MarkdownText.Escape(kind.Key), named)).Append('\n');
        }

        foreach (var remark in report.Remarks)
        {
            text.Append('\n').Append(MarkdownText.Escape(remark)).Append('\n');
        }
    }

    private void Section(ReportSection section)
    {
        if (left > 0)
        {
            left += section.Items.Count;
            return;
        }

        Heading(1, MarkdownText.Escape(section.Title));
        text.Append(MarkdownText.Escape(section.Advice)).Append("\n\n");
        Folded(section.Items.Count > LongSection, MarkdownText.Escape(words.Count("count.controls", section.Items.Count)), () =>
        {
            foreach (var item in section.Items)
            {
                Entry(() => Item(item));
            }
        });
    }

    private void Item(ReportItem item)
    {
        var kinds = MarkdownText.Escape(string.Join(", ", item.Kinds));
        if (item.Rows.Count == 0)
        {
            ShortItem(item, kinds);
            return;
        }

        Heading(2, $"{MarkdownText.Escape(item.Numbers)}: {MarkdownText.Escape(item.Title)}");
        text.Append('_').Append(kinds).Append('_');
        text.Append(item.Group.Length == 0 ? "" : " · " + MarkdownText.Escape(item.Group)).Append("\n\n");
        foreach (var word in item.Declared)
        {
            var more = word.Sentence[word.Head.Length..].TrimStart();
            text.Append("**").Append(MarkdownText.Escape(word.Head)).Append("**").Append(more.Length == 0 ? "" : " ")
                .Append(MarkdownText.Escape(more)).Append("\n\n");
        }

        foreach (var note in item.Notes)
        {
            text.Append(MarkdownText.Escape(note)).Append("\n\n");
        }

        Rows([.. item.Rows.Where(row => !ChangesModel.IsFolded(item, row))]);
        var filed = item.Rows.Where(row => ChangesModel.IsFolded(item, row)).ToList();
        if (filed.Count > 0)
        {
            Folded(true, Said("changes.how-it-is-filed"), () => Rows(filed));
        }
    }

    /// <summary>A control that is new or gone is one entry of a list.</summary>
    private void ShortItem(ReportItem item, string kinds)
    {
        var isPlain = item.Change.Kinds is [ChangeKind.Added];
        text.Append(
            CultureInfo.InvariantCulture,
            $"- **{MarkdownText.Escape(item.Numbers)}** {MarkdownText.Escape(item.Title)}{(isPlain ? "" : $" ({kinds})")}");
        foreach (var note in item.Declared.Select(word => word.Sentence).Concat(item.Notes))
        {
            text.Append(". ").Append(MarkdownText.Escape(note.TrimEnd('.')));
        }

        text.Append('\n');
        if (isPlain && item.Statement is { } statement)
        {
            text.Append("  <br>").Append(MarkdownText.Escape(statement.Replace('\n', ' '))).Append('\n');
        }

        foreach (var repealed in item.RepealedChecks.Prepend(item.Repealed).OfType<string>().Where(said => said.Length > 0))
        {
            text.Append("  <br><del>").Append(MarkdownText.Escape(repealed.Replace('\n', ' '))).Append("</del>\n");
        }
    }

    /// <summary>Old number to new one and back: who knows one of them finds the other.</summary>
    private void Concordance(Concordance concordance)
    {
        if (!concordance.IsNeeded)
        {
            return;
        }

        Heading(1, Said("changes.concordance"));
        text.Append(Said("changes.controls-that-are-known-under-another")).Append("\n\n");
        var (old, current) = (Said("changes.old"), Said("changes.new"));
        Numbers(Said("changes.old-number-to-new"), old, current, concordance.ChangedByOld, row => (row.Old, row.New));
        Numbers(Said("changes.new-number-to-old"), current, old, concordance.ChangedByNew, row => (row.New, row.Old));
    }

    private void Numbers(
        string title, string from, string to, IReadOnlyList<ConcordanceRow> rows,
        Func<ConcordanceRow, (ReleaseControl? From, ReleaseControl? To)> ends) =>
        Folded(rows.Count > LongSection, title, () =>
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {from} | {to} | {Said("common.title")} | {Said("common.what-changed")} | {Said("changes.known-from")} |\n| --- | --- | --- | --- | --- |\n");
            foreach (var row in rows)
            {
                var (start, end) = ends(row);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Cell(start?.Label)} | {Cell(end?.Label)} | {Cell((row.New ?? row.Old)!.Title)} | {Cell(row.What(words))} | {Cell(row.Basis(words))} |\n");
            }

            text.Append('\n');
        });

    private static string Cell(string? plain) =>
        plain is null ? "–" : MarkdownText.Escape(plain).Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');

    private void Guide(IReadOnlyList<ReportEntry> entries)
    {
        if (entries.Count == 0 || left > 0)
        {
            left += entries.Count;
            return;
        }

        Heading(1, Said("changes.the-rest-of-the-guide"));
        foreach (var kind in entries.GroupBy(entry => entry.Kind, StringComparer.Ordinal))
        {
            Folded(kind.Count() > LongSection, Filled("changes.of-kind", MarkdownText.Escape(kind.Key), kind.Count()), () =>
            {
                foreach (var entry in kind)
                {
                    Entry(() => Around(entry));
                }
            });
        }
    }

    private void Around(ReportEntry entry)
    {
        var kind = MarkdownText.Escape(entry.Kind);
        var noun = entry.Title.Length == 0 ? kind : $"{kind} **{MarkdownText.Escape(entry.Title)}**";
        var isLong = entry.Rows.Sum(row => row.Runs.Sum(run => run.Mark == RedlineMark.Same ? 0 : run.Text.Length)) > 1_500;
        text.Append('\n').Append(noun).Append(": ").Append(MarkdownText.Escape(entry.What)).Append("\n\n");
        Folded(isLong, Said("changes.the-changed-text"), () => Rows(entry.Rows));
    }

    /// <summary>One changed field, as a quotation or as code.</summary>
    internal static string Redline(ReportRow row)
    {
        var writer = new ChangesMarkdownWriter(1, new ChangesMarkdownOptions(), Words.English); // a redline has no words of ours
        if (row.IsCode)
        {
            writer.Code(row.Runs);
        }
        else
        {
            writer.Prose(row.Runs);
        }

        return writer.text.ToString().TrimEnd();
    }

    private void Rows(IReadOnlyList<ReportRow> rows)
    {
        foreach (var row in rows)
        {
            text.Append("**").Append(MarkdownText.Escape(row.Label)).Append("**\n\n");
            if (row.IsCode)
            {
                Code(row.Runs);
            }
            else
            {
                Prose(options.IsWhole ? row.Runs : RedlineContext.Shorten(row.Runs, Context));
            }
        }
    }

    private void Prose(IReadOnlyList<RedlineRun> runs)
    {
        var line = string.Concat(runs.Select(MarkdownRedline.Marked));
        var quoted = string.Join("\n", line.Split('\n').Select(part => $"> {part.Trim()}".TrimEnd()))
            .Replace("\n> ", "\\\n> ", StringComparison.Ordinal);
        text.Append(quoted.Replace(">\\\n", ">\n", StringComparison.Ordinal).Replace("\\\n>\n", "\n>\n", StringComparison.Ordinal))
            .Append("\n\n");
    }

    private void Code(IReadOnlyList<RedlineRun> runs)
    {
        var old = string.Concat(runs.Where(run => run.Mark != RedlineMark.Added).Select(run => run.Text)).Split('\n');
        var current = string.Concat(runs.Where(run => run.Mark != RedlineMark.Removed).Select(run => run.Text)).Split('\n');
        var fence = runs.Any(run => run.Text.Contains("```", StringComparison.Ordinal)) ? "~~~~~~" : "```";
        text.Append(fence).Append("diff\n");
        foreach (var line in old.Where(line => line.Length > 0))
        {
            text.Append(current.Contains(line, StringComparer.Ordinal) ? "  " : "- ").Append(line).Append('\n');
        }

        foreach (var line in current.Where(line => line.Length > 0 && !old.Contains(line, StringComparer.Ordinal)))
        {
            text.Append("+ ").Append(line).Append('\n');
        }

        text.Append(fence).Append("\n\n");
    }

    private void Folded(bool isLong, string summary, Action write)
    {
        if (isLong)
        {
            text.Append("<details><summary>").Append(summary).Append("</summary>\n\n");
        }

        write();
        if (isLong)
        {
            text.Append("\n</details>\n");
        }
    }

    private void Heading(int depth, string title)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append('#', Math.Min(level + depth, 6)).Append(' ').Append(title).Append("\n\n");
    }

    private string Said(string key) => Filled(key);

    /// <summary>Of the characters in a catalog's own words nothing is known.</summary>
    private string Filled(string key, params ReadOnlySpan<object?> values) => words.Own.Contains(key)
        ? Placeholders.Fill(words[key], values, MarkdownRedline.Spaced)
        : Placeholders.Fill(words[key], values);
}
