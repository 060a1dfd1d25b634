using System.Text;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Applicability;

/// <summary>What changed between two statements of applicability, for a terminal, which is in English.</summary>
internal static class ApplicabilityChangesText
{
    private const int Indentation = 6;
    private const int LeastWidth = 20; // characters for text, in however narrow a window

    public static string Write(ChangeReport report, ApplicabilityDiff diff, int width)
    {
        var said = new ApplicabilityWords(Words.English);
        var text = new StringBuilder();
        Line(report.Diff.New.Title);
        Line($"{report.OldName} → {report.NewName}");
        Line("");
        Wrapped(said.Summary(diff), 0);
        foreach (var list in diff.Lists)
        {
            Line("");
            Line(list.Title ?? said.Controls);
            foreach (var change in list.Changes)
            {
                Wrapped($"{change.Id}{(change.Title is null ? "" : $" {change.Title}")}: {said.WhatOf(change)}", 2);
                Side("Before", change.Before);
                Side("Now", change.Now);
            }
        }

        foreach (var remark in report.Remarks)
        {
            Line("");
            Wrapped(remark, 0);
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Side(string name, ApplicabilitySide? side)
        {
            if (side is not null)
            {
                Wrapped($"{name}: {string.Join("; ", side.Why)}", Indentation);
            }
        }

        void Wrapped(string words, int indentation)
        {
            var room = Math.Max(width - indentation, LeastWidth);
            var line = "";
            foreach (var word in words.Split(' ').Append(null))
            {
                if (word is null || (line.Length > 0 && line.Length + 1 + word.Length > room))
                {
                    Line(new string(' ', indentation) + line);
                    line = word ?? "";
                }
                else
                {
                    line = line.Length == 0 ? word : $"{line} {word}";
                }
            }
        }
    }
}
