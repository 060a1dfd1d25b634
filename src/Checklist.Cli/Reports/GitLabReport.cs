using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>A report for GitLab's Code Quality, which shows findings in a merge request.</summary>
internal static class GitLabReport
{
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output) =>
        output.Write(JsonText.Write(json => WriteAll(findings, json), isIndented: true) + "\n");

    private static void WriteAll(IReadOnlyList<Diagnostic> findings, Utf8JsonWriter json)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            var identity = $"{finding.Code}\n{finding.Span.Source.Path}\n{finding.Message}";
            seen[identity] = seen.GetValueOrDefault(identity) + 1;
            Write(finding, Fingerprint(identity, seen[identity]), json);
        }

        json.WriteEndArray();
    }

    private static void Write(Diagnostic finding, string fingerprint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("description", Words.MessageWithAll(finding));
        json.WriteString("check_name", $"{finding.Code} {finding.Descriptor.Name}");
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "major",
            Severity.Warning => "minor",
            _ => "info",
        });
        json.WriteStartObject("location");
        json.WriteString("path", finding.Span.Source.Path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", finding.Span.Start.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Without the line, so that a finding that moved is not a new one; two that say the same are counted.</summary>
    private static string Fingerprint(string identity, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity + "\n" + number.ToString(CultureInfo.InvariantCulture))));
}
