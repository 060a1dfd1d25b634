using System.Text.Json;
using Checklist.Cli.CommandLine;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output) =>
        output.Write(JsonText.Write(json => WriteLog(findings, json), isIndented: true) + "\n");

    private static void WriteLog(IReadOnlyList<Diagnostic> findings, Utf8JsonWriter json)
    {
        DiagnosticDescriptor[] rules =
            [.. findings.Select(finding => finding.Descriptor).DistinctBy(rule => rule.Code, StringComparer.Ordinal)
                .OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules, json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            WriteResult(finding, Array.FindIndex(rules, rule => rule.Code == finding.Code), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(IReadOnlyList<DiagnosticDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "checklist");
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText("shortDescription", rule.Title, json);
            WriteText("fullDescription", rule.Explanation, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic finding, int ruleIndex, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Severity));
        WriteText("message", Words.MessageWithHint(finding), json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(finding.Span, json);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(finding.Notes, json);
        json.WriteEndObject();
    }

    private static void WriteRelated(IReadOnlyList<DiagnosticNote> notes, Utf8JsonWriter json)
    {
        if (notes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < notes.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePlace(notes[i].Span, json);
            WriteText("message", notes[i].Message, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(SourceSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(span.Source.Path));
        json.WriteEndObject();
        if (span.Source.Content.Length > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Start.Line);
            json.WriteNumber("startColumn", span.Start.Column);
            json.WriteNumber("endLine", span.End.Line);
            json.WriteNumber("endColumn", span.End.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(string property, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Relative to the working directory; a reader joins it with the root of the repository.</summary>
    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
