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
        json.WriteText("label", finding.Item?.Label);
        json.WriteText("title", finding.Item?.Title);
        json.WriteText("severity", MachineWord.Of(finding.Item?.Severity));
        json.WriteTexts("targets", entry.Targets);
        json.WriteText("grade", MachineWord.Of(entry.Grade));
        json.WriteString("statement", entry.Statement);
        json.WriteTexts("evidence", entry.Evidence.Select(evidence => evidence.Href));
        json.WriteText("owner", entry.Owner);
        json.WriteText("due", entry.Due);
        json.WriteText("cause", entry.Cause);
        json.WriteText("correction", entry.Correction);
        json.WriteText("action", entry.Action);
        json.WriteString("status", MachineWord.Of(entry.Status));
        json.WriteBoolean("overdue", finding.IsOverdue);
        Verification(json, entry.Verified);
        json.WriteText("carried-from", entry.CarriedFrom);
        json.WriteEndObject();
    }

    private static void Verification(Utf8JsonWriter json, FindingVerification? verified)
    {
        if (verified is null)
        {
            return;
        }

        json.WriteStartObject("verified");
        json.WriteText("by", verified.By);
        json.WriteText("on", verified.On);
        json.WriteText("note", verified.Note);
        json.WriteEndObject();
    }
}
