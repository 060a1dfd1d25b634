using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Cases;

/// <summary>
/// One expected finding in a form that can be compared: <c>error CHK2003 7:5-12: message</c>, then a line for each note
/// and for the hint. Places are absolute; a place on one line gives the line once, an empty place is one column.
/// </summary>
internal static class Annotation
{
    public static string Of(Diagnostic finding)
    {
        var lines = finding.Notes.Select(note => $"note {OtherPath(note.Span, finding.Span)}{note.Span.Start}: {note.Message}")
            .Prepend($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {Place(finding.Span)}: {finding.Message}");
        return string.Join("\n", finding.Hint is null ? lines : lines.Append($"hint: {finding.Hint}"));
    }

    private static string OtherPath(SourceSpan note, SourceSpan finding) =>
        note.Source.Path == finding.Source.Path ? "" : note.Source.Path + ":";

    private static string Place(SourceSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (span.Length == 0)
        {
            return start.ToString();
        }

        return start.Line == end.Line ? $"{start}-{end.Column}" : $"{start}-{end}";
    }
}
