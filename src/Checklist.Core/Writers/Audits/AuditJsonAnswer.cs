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
        json.WriteText("check", answer.Key.Check);
        json.WriteText("target", answer.Key.Target);
        json.WriteString("title", answer.Item.Title);
        json.WriteText("severity", MachineWord.Of(answer.Severity));
        json.WriteText("original-severity", answer.IsSeverityChanged ? MachineWord.Of(answer.Item.Severity) : null);
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
        json.WriteText("result", result.Result is { } verdict ? VerdictWord.Of(verdict) : null);
        json.WriteText("value", result.Value);
        json.WriteText("note", result.Note);
        if (result.Evidence.Count > 0)
        {
            json.WriteTexts("evidence", result.Evidence.Select(evidence => evidence.Href));
        }

        json.WriteText("by", result.By);
        json.WriteText("on", result.On);
        json.WriteText("digest", result.Digest);
        json.WriteText("carried-from", result.CarriedFrom);
        if (result.Decided is { } decision)
        {
            json.WriteStartObject("decided");
            json.WriteText("by", decision.By);
            json.WriteText("on", decision.On);
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
            json.WriteText("file", source.File);
            json.WriteText("sha256", source.Sha256);
            json.WriteText("copy", source.Copy);
            json.WriteText("audit", source.Audit);
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
}
