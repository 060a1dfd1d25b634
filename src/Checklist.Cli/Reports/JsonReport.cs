using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>One JSON object a line for each finding, for programs that read as it comes.</summary>
internal static class JsonReport
{
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.Write(JsonText.Write(json => WriteFinding(finding, json)) + "\n");
        }
    }

    private static void WriteFinding(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("name", finding.Descriptor.Name);
        json.WriteString("severity", Words.Of(finding.Severity));
        WritePlace(finding.Span, json);
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            json.WriteStartObject();
            WritePlace(note.Span, json);
            json.WriteString("message", note.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteString("path", span.Source.Path);
        json.WriteNumber("line", span.Start.Line);
        json.WriteNumber("column", span.Start.Column);
        json.WriteNumber("endLine", span.End.Line);
        json.WriteNumber("endColumn", span.End.Column);
    }
}
