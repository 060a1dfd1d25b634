using System.Globalization;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>The register of findings for other programs, in the report and by itself.</summary>
public static class RegisterJson
{
    /// <summary>The register as a document of its own.</summary>
    public static void WriteWhole(Utf8JsonWriter json, string assessment, DateOnly asOf, IReadOnlyList<RegisteredFinding> findings)
    {
        json.WriteStartObject();
        json.WriteString("assessment", assessment);
        json.WriteString("as-of", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(json, findings);
        json.WriteEndObject();
    }

    /// <summary>The member <c>findings</c>, with the keys of the assessment.</summary>
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<RegisteredFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RegisteredFinding finding)
    {
        var entry = finding.Entry;
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("control", entry.Control);
        Text(json, "label", finding.Item?.Label);
        Text(json, "title", finding.Item?.Title);
        Text(json, "severity", MachineWord.Of(finding.Item?.Severity));
        json.WriteStartArray("targets");
        foreach (var target in entry.Targets)
        {
            json.WriteStringValue(target);
        }

        json.WriteEndArray();
        Text(json, "grade", MachineWord.Of(entry.Grade));
        json.WriteString("statement", entry.Statement);
        json.WriteStartArray("evidence");
        foreach (var evidence in entry.Evidence)
        {
            json.WriteStringValue(evidence.Href);
        }

        json.WriteEndArray();
        Text(json, "owner", entry.Owner);
        Text(json, "due", entry.Due);
        Text(json, "cause", entry.Cause);
        Text(json, "correction", entry.Correction);
        Text(json, "action", entry.Action);
        json.WriteString("status", MachineWord.Of(entry.Status));
        json.WriteBoolean("overdue", finding.IsOverdue);
        Verification(json, entry.Verified);
        Text(json, "carried-from", entry.CarriedFrom);
        json.WriteEndObject();
    }

    private static void Verification(Utf8JsonWriter json, FindingVerification? verified)
    {
        if (verified is null)
        {
            return;
        }

        json.WriteStartObject("verified");
        Text(json, "by", verified.By);
        Text(json, "on", verified.On);
        Text(json, "note", verified.Note);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }
}
