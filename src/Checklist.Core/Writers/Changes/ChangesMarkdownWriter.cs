using System.Globalization;
using System.Text;
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
    private const int LongSection = 8; // controls; a reader who does not want them all should not have to scroll past them

    private readonly StringBuilder text = new();
    private readonly int level;

    private ChangesMarkdownWriter(int level) => this.level = level;

    public static string Write(ChangeReport report) => Write(report, 1);

    /// <summary>The report as a part of a page that has headings above it.</summary>
    /// <param name="level">Of the heading of the whole.</param>
    internal static string Write(ChangeReport report, int level) => new ChangesMarkdownWriter(level).WriteAll(report);

    private string WriteAll(ChangeReport report)
    {
        Heading(0, $"{MarkdownText.Escape(report.Diff.New.Title)}: {MarkdownText.Escape(report.OldName)} → {MarkdownText.Escape(report.NewName)}");
        if (report.Diff.IsEmpty)
        {
            text.Append("Nothing differs.\n");
            return text.ToString();
        }

        Summary(report);
        foreach (var section in report.Sections)
        {
            Section(section);
        }

        Guide(report.Entries);
        Concordance(report.Concordance);
        return MarkdownLines.Tidy(text.ToString());
    }

    private void Summary(ChangeReport report)
    {
        text.Append("| What changed | How many | What to do |\n| --- | ---: | --- |\n");
        foreach (var section in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {section.Title} | {section.Items.Count} | {section.Advice} |\n");
        }

        if (report.Entries.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"| The rest of the guide | {report.Entries.Count} | Read on below. |\n");
        }

        if (report.Step != VersionStep.None)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThese changes ask for a new **{ChangeWords.Of(report.Step)}** version.\n");
        }

        foreach (var remark in report.Remarks)
        {
            text.Append('\n').Append(MarkdownText.Escape(remark)).Append('\n');
        }
    }

    private void Section(ReportSection section)
    {
        Heading(1, section.Title);
        text.Append(section.Advice).Append("\n\n");
        Folded(section.Items.Count > LongSection, $"{section.Items.Count} controls", () =>
        {
            foreach (var item in section.Items)
            {
                Item(item);
            }
        });
    }

    private void Item(ReportItem item)
    {
        var words = string.Join(", ", item.Kinds);
        if (item.Rows.Count == 0)
        {
            ShortItem(item, words);
            return;
        }

        Heading(2, $"{MarkdownText.Escape(item.Numbers)}: {MarkdownText.Escape(item.Title)}");
        text.Append('_').Append(words).Append("_\n\n");
        foreach (var word in item.Declared)
        {
            var more = word.Sentence[word.Head.Length..].TrimStart();
            text.Append("**").Append(word.Head).Append("**").Append(more.Length == 0 ? "" : " ")
                .Append(MarkdownText.Escape(more)).Append("\n\n");
        }

        foreach (var note in item.Notes)
        {
            text.Append(MarkdownText.Escape(note)).Append("\n\n");
        }

        Rows(item.Rows);
    }

    /// <summary>A control that is new or gone is one entry of a list.</summary>
    private void ShortItem(ReportItem item, string words)
    {
        var isPlain = item.Change.Kinds is [ChangeKind.Added];
        text.Append(
            CultureInfo.InvariantCulture,
            $"- **{MarkdownText.Escape(item.Numbers)}** {MarkdownText.Escape(item.Title)}{(isPlain ? "" : $" ({words})")}");
        foreach (var note in item.Declared.Select(word => word.Sentence).Concat(item.Notes))
        {
            text.Append(". ").Append(MarkdownText.Escape(note.TrimEnd('.')));
        }

        text.Append('\n');
        if (isPlain && item.Statement is { } statement)
        {
            text.Append("  <br>").Append(MarkdownText.Escape(statement.Replace('\n', ' '))).Append('\n');
        }

        foreach (var repealed in item.RepealedChecks.Prepend(item.Repealed).OfType<string>().Where(words => words.Length > 0))
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

        Heading(1, "Concordance");
        text.Append("Controls that are known under another number, that are new, or that are gone. All others keep theirs.\n\n");
        Numbers("Old number to new", "Old", "New", concordance.ChangedByOld, row => (row.Old, row.New));
        Numbers("New number to old", "New", "Old", concordance.ChangedByNew, row => (row.New, row.Old));
    }

    private void Numbers(
        string title, string from, string to, IReadOnlyList<ConcordanceRow> rows,
        Func<ConcordanceRow, (ReleaseControl? From, ReleaseControl? To)> ends) =>
        Folded(rows.Count > LongSection, title, () =>
        {
            text.Append(
                CultureInfo.InvariantCulture, $"| {from} | {to} | Title | What changed | Known from |\n| --- | --- | --- | --- | --- |\n");
            foreach (var row in rows)
            {
                var (start, end) = ends(row);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Cell(start?.Label)} | {Cell(end?.Label)} | {Cell((row.New ?? row.Old)!.Title)} | {row.What} | {row.Basis} |\n");
            }

            text.Append('\n');
        });

    private static string Cell(string? words) =>
        words is null ? "–" : MarkdownText.Escape(words).Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');

    private void Guide(IReadOnlyList<ReportEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        Heading(1, "The rest of the guide");
        foreach (var entry in entries)
        {
            var noun = entry.Title.Length == 0 ? entry.Kind : $"{entry.Kind} **{MarkdownText.Escape(entry.Title)}**";
            var isLong = entry.Rows.Sum(row => row.Runs.Sum(run => run.Mark == RedlineMark.Same ? 0 : run.Text.Length)) > 1_500;
            text.Append('\n').Append(noun).Append(": ").Append(entry.What).Append("\n\n");
            Folded(isLong, "The changed text", () => Rows(entry.Rows));
        }
    }

    /// <summary>One changed field, as a quotation or as code.</summary>
    internal static string Redline(ReportRow row)
    {
        var writer = new ChangesMarkdownWriter(1);
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
                Prose(RedlineContext.Shorten(row.Runs, Context));
            }
        }
    }

    private void Prose(IReadOnlyList<RedlineRun> runs)
    {
        var line = string.Concat(runs.Select(Marked));
        var quoted = string.Join("\n", line.Split('\n').Select(part => $"> {part.Trim()}".TrimEnd()))
            .Replace("\n> ", "\\\n> ", StringComparison.Ordinal);
        text.Append(quoted.Replace(">\\\n", ">\n", StringComparison.Ordinal).Replace("\\\n>\n", "\n>\n", StringComparison.Ordinal))
            .Append("\n\n");
    }

    /// <summary>Marks stand close to their words and never reach over a line end, or they would not be marks.</summary>
    private static string Marked(RedlineRun run)
    {
        if (run.Mark == RedlineMark.Same)
        {
            return string.Join("\n", run.Text.Split('\n').Select(Spaced));
        }

        var mark = run.Mark == RedlineMark.Removed ? ("<del>", "</del>") : ("<ins>", "</ins>");
        return string.Join("\n", run.Text.Split('\n').Select(line => line.Trim().Length == 0 ? line : Surround(line, mark)));
    }

    private static string Surround(string line, (string Open, string Close) mark)
    {
        var words = line.Trim();
        var start = line.IndexOf(words, StringComparison.Ordinal);
        return line[..start] + mark.Open + MarkdownText.Escape(words) + mark.Close + line[(start + words.Length)..];
    }

    /// <summary>The spaces at the ends are what keeps words apart from marks.</summary>
    private static string Spaced(string line)
    {
        var words = line.Trim();
        var start = words.Length == 0 ? 0 : line.IndexOf(words, StringComparison.Ordinal);
        return words.Length == 0 ? line : line[..start] + MarkdownText.Escape(words) + line[(start + words.Length)..];
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

    private void Heading(int depth, string words)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append('#', Math.Min(level + depth, 6)).Append(' ').Append(words).Append("\n\n");
    }
}
