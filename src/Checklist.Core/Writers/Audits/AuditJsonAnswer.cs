using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Text;

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
        Text(json, "severity", MachineWord.Of(answer.Severity));
        Text(json, "original-severity", answer.IsSeverityChanged ? MachineWord.Of(answer.Item.Severity) : null);
        json.WriteString("counted-as", MachineWord.Of(answer.Bucket));
        if (answer.LacksReason)
        {
            json.WriteBoolean("lacks-reason", true);
        }

        if (answer.IsEarlierWording)
        {
            json.WriteBoolean("earlier-wording", true);
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
        WriteResults(json, "answers-to-another-text", answer.OtherText);
        WriteResults(json, "kept-beside", answer.Remarks);
        WriteWaiver(json, answer.Waiver);
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, string key, IReadOnlyList<CheckResult> results)
    {
        if (results.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var result in results)
        {
            WriteResult(json, result);
        }

        json.WriteEndArray();
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
        if (result.Decided is { } decision)
        {
            json.WriteStartObject("decided");
            Text(json, "by", decision.By);
            Text(json, "on", decision.On);
            json.WriteEndObject();
        }

        WriteSources(json, result.From);
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, IReadOnlyList<AnswerSource> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        json.WriteStartArray("from");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            Text(json, "file", source.File);
            Text(json, "sha256", source.Sha256);
            Text(json, "copy", source.Copy);
            Text(json, "audit", source.Audit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
