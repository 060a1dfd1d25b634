using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using PrintedWords = Checklist.Core.Languages.Words;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Audits;

namespace Checklist.Cli.Commands.Assess;

/// <summary>The register of findings for a terminal: a line of facts for each, and what was found below it.</summary>
/// <param name="width">In cells.</param>
internal sealed class FindingsText(int width)
{
    private const int LeastText = 40; // cells for a statement, however narrow the terminal
    private const string Gap = "  ";
    private const string Absent = "–";

    private readonly StringBuilder text = new();

    /// <summary>What was done, the register, and how it stands.</summary>
    /// <param name="wasAsked">Whether findings were to be added from results.</param>
    public string Of(RegisterResult result, string path, bool wasAsked)
    {
        if (result.Added.Count > 0)
        {
            Line($"{VisibleText.Escape(path)}: {Words.Count(result.Added.Count, "finding")} added: {string.Join(", ", result.Added)}\n");
        }
        else if (wasAsked)
        {
            Line($"{VisibleText.Escape(path)}: no finding to add\n");
        }

        if (result.Findings.Count == 0)
        {
            Line("the register holds no findings");
            return text.ToString();
        }

        List(result.Findings);
        Line(AuditHeadline.OfRegister(result.Findings, PrintedWords.English));
        return text.ToString();
    }

    private void List(IReadOnlyList<RegisteredFinding> findings)
    {
        string[][] rows =
        [
            ["No.", "Grade", "Status", "Due", "Owner", "Where"],
            .. findings.Select(finding => new[]
            {
                finding.Entry.Id, finding.Entry.Grade is { } grade ? PrintedWords.English.InShort(grade) : Absent,
                    finding.StatusIn(PrintedWords.English),
                finding.Entry.Due ?? Absent, finding.Entry.Owner ?? Absent, finding.WhereIn(PrintedWords.English),
            }),
        ];
        rows = [.. rows.Select(row => row.Select(VisibleText.Escape).ToArray())];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => CellWidth.Of(row[column]))).ToList();
        foreach (var (row, finding) in rows.Zip(findings.Prepend(null)))
        {
            Line(string.Concat(row[..^1].Select((cell, column) => Padded(cell, widths[column]) + Gap)) + row[^1]);
            if (finding is not null)
            {
                Statement(finding, widths[0] + Gap.Length);
            }
        }
    }

    private void Statement(RegisteredFinding finding, int indent)
    {
        foreach (var line in TextWrap.Lines(finding.Entry.Statement, Math.Max(width - indent, LeastText)))
        {
            Line(new string(' ', indent) + VisibleText.Escape(line));
        }

        Line("");
    }

    private static string Padded(string cell, int cells) => cell + new string(' ', Math.Max(0, cells - CellWidth.Of(cell)));

    private void Line(string line) => text.Append(line).Append('\n');
}
