using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Audits;

/// <summary>One check on one target in the JSON report, with every answer that was given to it.</summary>
internal static class AuditJsonAnswer
{
    public static void Write(Utf8JsonWriter json, DocumentAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("control", answer.Key.Control);
        Text(json, "check", answer.Key.Check);
        Text(json, "target", answer.Key.Target);
        json.WriteString("title", answer.Item.Title);
        json.WriteString("severity", answer.Severity.ToString().ToLowerInvariant());
        Text(json, "original-severity", answer.IsSeverityChanged ? answer.Item.Severity.ToString().ToLowerInvariant() : null);
        json.WriteString("counted-as", AuditWords.Key(answer.Bucket));
        if (answer.LacksReason)
        {
            json.WriteBoolean("lacks-reason", true);
        }

        if (answer.IsCarried)
        {
            json.WriteBoolean("carried", true);
        }

        json.WriteString("requirement-digest", answer.Check.RequirementDigest);
        json.WriteStartArray("answers");
        foreach (var result in answer.Results)
        {
            WriteResult(json, result);
        }

        json.WriteEndArray();
        WriteWaiver(json, answer.Waiver);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        Text(json, "result", result.Result is { } verdict ? VerdictWord.Of(verdict) : null);
        Text(json, "value", result.Value);
        Text(json, "note", result.Note);
        if (result.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence");
            foreach (var evidence in result.Evidence)
            {
                json.WriteStringValue(evidence.Href);
            }

            json.WriteEndArray();
        }

        Text(json, "by", result.By);
        Text(json, "on", result.On);
        Text(json, "digest", result.Digest);
        Text(json, "carried-from", result.CarriedFrom);
        Text(json, "from", result.From);
        json.WriteEndObject();
    }

    private static void WriteWaiver(Utf8JsonWriter json, DocumentWaiver? waiver)
    {
        if (waiver is null)
        {
            return;
        }

        json.WriteStartObject("waiver");
        json.WriteString("type", waiver.Kind);
        json.WriteString("until", waiver.Until.Iso);
        json.WriteBoolean("expired", waiver.IsExpired);
        json.WriteString("justification", waiver.Justification);
        json.WriteString("approved-by", waiver.ApprovedBy);
        json.WriteString("approved-on", waiver.ApprovedOn.Iso);
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
