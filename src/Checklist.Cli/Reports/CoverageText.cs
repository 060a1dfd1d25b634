using System.Globalization;
using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Core.Documents;
using Checklist.Core.Writers.Coverage;

namespace Checklist.Cli.Reports;

/// <summary>Coverage for the terminal: what to look at first, then each output with what it leaves out and why.</summary>
/// <param name="width">In cells.</param>
internal sealed class CoverageText(int width)
{
    private const char Joint = '\u00a0'; // a space that no line breaks at

    private static readonly Core.Languages.Words English = Core.Languages.Words.English;

    private readonly StringBuilder text = new();

    public string Of(CoverageReport report)
    {
        Line($"Coverage of {report.Title} ({report.Id})");
        Guide(report.Guide);
        foreach (var framework in report.Frameworks)
        {
            Framework(framework);
        }

        Line("");
        Line("Fields of the source that each output prints");
        foreach (var output in report.Outputs)
        {
            Output(output, report.Outputs.Max(other => other.Name.Length));
        }

        return text.ToString();
    }

    private void Guide(GuideCoverage guide)
    {
        if (guide.Headings.Count == 0)
        {
            return;
        }

        Line("");
        Line($"Guide: controls distil {Number(guide.Headings.Count - guide.NotDistilled.Count())} of {Words.Count(guide.Headings.Count, "heading")}");
        List("Their text in the guide changed",
            guide.Changed.Select(change => $"{change.Control.Label} {change.Control.Title}: {change.Guide}"));
        List("No control distils",
            guide.NotDistilled.Select(heading => $"{heading.Title} ({heading.Place.Source.Path}:{Number(heading.Place.Start.Line)})"));
        Controls("Controls that name no place in the guide", guide.Unlinked);
        if (guide.UndatedCount > 0)
        {
            Line("");
            Wrapped($"{Words.Count(guide.UndatedCount, "control")} without a digest of the text there, so that a change is not seen; `check --distilled` writes it.", 2);
        }
    }

    private void Framework(FrameworkCoverage framework)
    {
        Line("");
        Line(framework.ItemCount > 0
            ? $"{framework.Name}: {Number(framework.ItemCount - framework.Uncovered.Count)} of {Words.Count(framework.ItemCount, "item")} covered"
            : $"{framework.Name}: controls name {Words.Count(framework.NamedCount, "item")}; the catalog does not list the others");
        List("No control covers", framework.Uncovered.Select(item => item.Title is null ? item.Id : $"{item.Id} {item.Title}"));
        Controls("Controls that serve no item of it", framework.Unmapped);
    }

    private void Output(OutputCoverage output, int nameWidth)
    {
        Line("");
        Line($"  {output.Name.PadRight(nameWidth)}  {Number(output.PrintedCount)} of {Number(output.UsedCount)}  {output.WhatIn(English)}");
        foreach (var gap in output.Gaps)
        {
            Wrapped($"{gap.ReasonIn(English)}: {string.Join(", ", gap.Fields.Select(field => field.Uses == 1 ? field.Field : $"{field.Field}{Joint}({Number(field.Uses)})"))}", 4);
        }
    }

    private void List(string title, IEnumerable<string> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Line("");
        Line($"  {title}:");
        all.ForEach(entry => Wrapped(entry, 4));
    }

    private void Controls(string title, IReadOnlyList<ControlLink> controls)
    {
        if (controls.Count > 0)
        {
            Line("");
            Wrapped($"{title}: {string.Join(", ", controls.Select(control => control.Label))}", 2);
        }
    }

    private void Wrapped(string entry, int indent)
    {
        var lines = TextWrap.Lines(entry, width - indent - 2);
        for (var i = 0; i < lines.Count; i++)
        {
            Line(new string(' ', indent + (i == 0 ? 0 : 2)) + lines[i]);
        }
    }

    private void Line(string line) => text.Append(VisibleText.Escape(line.Replace(Joint, ' '))).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How coverage is reported.</summary>
internal enum CoverageFormat
{
    Text,
    Markdown,
    Html,
}
