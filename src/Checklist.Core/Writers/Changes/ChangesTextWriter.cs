using System.Globalization;
using System.Text;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Changes;

/// <summary>
/// A comparison for a terminal, in English like all that the program says there: a table of what there is to do, then one control after the
/// other.
/// </summary>
/// <param name="hasColor">Removed words in red, added ones in green; the marks around them stay, for those who see no colors.</param>
/// <param name="width">Of a line, in characters.</param>
/// <param name="isWhole">Whole texts, also where they are far from a change.</param>
public sealed class ChangesTextWriter(bool hasColor, int width, bool isWhole = false)
{
    private const int Indentation = 6;
    private const int Context = 8; // words on either side of a change; more is a second reading of the whole text

    private readonly StringBuilder text = new();

    public static string Write(ChangeReport report, bool hasColor, int width, bool isWhole = false) =>
        new ChangesTextWriter(hasColor, width, isWhole).Write(report);

    private string Write(ChangeReport report)
    {
        Line($"{report.Diff.New.Title}");
        Line($"{report.OldName} → {report.NewName}");
        Line("");
        if (report.IsEmpty)
        {
            Line(report.Diff.IsEmpty ? "Nothing differs." : "The text is the same: only the version, its status or its dates differ.");
            return text.ToString();
        }

        Head(report.Head);
        Summary(report);
        foreach (var section in report.Sections)
        {
            Section(section);
        }

        Guide(report.Entries);
        Concordance(report.Concordance);
        return text.ToString();
    }

    /// <summary>The way back is read off the same lines: a terminal can search.</summary>
    private void Concordance(Concordance concordance)
    {
        if (!concordance.IsNeeded)
        {
            return;
        }

        Line("");
        Line(Bold("Concordance"));
        Wrapped("Controls that are known under another number, that are new, or that are gone. `--to csv` and `--to xlsx` have all of them.", 0);
        Line("");
        var columns = concordance.ChangedByOld.Max(row => Math.Max((row.Old?.Label ?? "–").Length, (row.New?.Label ?? "–").Length));
        foreach (var row in concordance.ChangedByOld)
        {
            var basis = row.Link is { IsGuess: true } ? $" ({row.Basis(Words.English)})" : "";
            Line($"  {(row.Old?.Label ?? "–").PadRight(columns)} → {(row.New?.Label ?? "–").PadRight(columns)}  {row.What(Words.English)}{basis}");
        }
    }

    private void Head(ReportHead head)
    {
        foreach (var fact in head.Facts)
        {
            Line($"  {fact.Name}: {fact.Text}");
        }

        foreach (var approval in head.Approvals)
        {
            Line($"  Approved by {approval.Name}, {approval.Role}, {approval.Date}");
        }

        foreach (var revision in head.Revisions)
        {
            var said = string.Join(", ", new[] { revision.Version, revision.Date, revision.Author }.OfType<string>());
            Wrapped($"{said}: {revision.Summary.Replace('\n', ' ')}", 2);
        }

        if (head.Facts.Count + head.Approvals.Count + head.Revisions.Count > 0)
        {
            Line("");
        }
    }

    private void Summary(ChangeReport report)
    {
        foreach (var section in report.Sections)
        {
            Line($"  {Number(section.Items.Count),5}  {section.Counted.ToLowerInvariant()}");
        }

        if (report.Entries.Count > 0)
        {
            Line($"  {Number(report.Entries.Count),5}  {(report.Entries.Count == 1 ? "change" : "changes")} in the rest of the guide");
        }

        Line("");
        if (report.Step != VersionStep.None)
        {
            Line($"  These changes ask for a new {ChangeWords.Of(report.Step)} version.");
        }

        foreach (var remark in report.Remarks)
        {
            Wrapped(remark, 2);
        }
    }

    private void Section(ReportSection section)
    {
        Line("");
        Line(Bold(section.Title));
        Wrapped(section.Advice, 0);
        foreach (var item in section.Items)
        {
            Item(item);
        }
    }

    private void Item(ReportItem item)
    {
        Line("");
        Line($"  {Bold(item.Numbers)}  {item.Title}");
        Wrapped(string.Join(", ", item.Kinds), 4);
        foreach (var note in item.Declared.Select(word => word.Sentence).Concat(item.Notes))
        {
            Wrapped(note, 4);
        }

        if (item.Statement is { } statement)
        {
            Wrapped(statement.Replace('\n', ' '), 4);
        }

        foreach (var repealed in item.RepealedChecks.Prepend(item.Repealed).OfType<string>().Where(words => words.Length > 0))
        {
            Row(new ReportRow("", "Repealed", [new RedlineRun(RedlineMark.Removed, repealed)], IsCode: false));
        }

        foreach (var row in item.Rows)
        {
            Row(row);
        }
    }

    private void Guide(IReadOnlyList<ReportEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        Line("");
        Line(Bold("The rest of the guide"));
        foreach (var entry in entries)
        {
            Line("");
            Line($"  {entry.Kind} {Bold(entry.Title)}".TrimEnd() + $": {entry.What}");
            foreach (var row in entry.Rows)
            {
                Row(row);
            }
        }
    }

    private void Row(ReportRow row)
    {
        Line($"    {row.Label}");
        var words = RedlineWords.Of(isWhole ? row.Runs : RedlineContext.Shorten(row.Runs, Context));
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in words)
        {
            if (word.StartsLine || (used > 0 && used + 1 + word.Length > width - Indentation))
            {
                Flush();
            }

            line.Append(used > 0 ? " " : "").AppendJoin("", word.Parts.Select(part => Painted(part.Mark, part.Text)));
            used += word.Length + 1;
        }

        Flush();

        void Flush()
        {
            if (used > 0)
            {
                Line(new string(' ', Indentation) + line);
            }

            line.Clear();
            used = 0;
        }
    }

    private string Painted(RedlineMark mark, string word) => !hasColor || word.Length == 0
        ? word
        : mark switch
        {
            RedlineMark.Removed => $"\u001b[31m{word}\u001b[0m",
            RedlineMark.Added => $"\u001b[32m{word}\u001b[0m",
            _ => word,
        };

    private void Wrapped(string sentence, int indentation)
    {
        var line = new StringBuilder();
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length > 0 && indentation + line.Length + 1 + word.Length > width)
            {
                Line(new string(' ', indentation) + line);
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        Line(new string(' ', indentation) + line);
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private string Bold(string words) => hasColor && words.Length > 0 ? $"\u001b[1m{words}\u001b[0m" : words;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
