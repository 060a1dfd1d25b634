using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>
/// The answers that a form is made with, inside its data, in the form of an exported assessment. Answers that conflict are
/// left out: which of them holds is not for a form to say.
/// </summary>
internal static class AssessmentJson
{
    public static void Write(Utf8JsonWriter json, ChecklistDocument document)
    {
        if (document.Answers is not { } answers)
        {
            return;
        }

        json.WriteStartObject("assessment");
        json.WriteString("id", answers.Assessment.Id);
        WriteText(json, "title", answers.Assessment.Title);
        json.WriteStartObject("catalog");
        json.WriteString("id", answers.Assessment.Catalog.Id);
        WriteText(json, "version", answers.Assessment.Catalog.Version);
        WriteText(json, "digest", answers.Assessment.Catalog.Digest);
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var result in answers.All.Select(answer => answer.Result).OfType<CheckResult>())
        {
            WriteResult(json, result);
        }

        json.WriteEndArray();
        WriteSignOffs(json, answers.Assessment.SignOffs);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("control", result.Control);
        WriteText(json, "check", result.Check);
        WriteText(json, "target", result.Target);
        WriteText(json, "result", result.Result is { } verdict ? VerdictWords.Of(verdict) : null);
        WriteText(json, "value", result.Value);
        WriteText(json, "note", result.Note);
        WriteEvidence(json, result.Evidence);
        if (result.Sample is { } sample)
        {
            json.WriteStartObject("sample");
            WriteText(json, "size", sample.Size);
            WriteText(json, "of", sample.Of);
            json.WriteEndObject();
        }

        WriteText(json, "by", result.By);
        WriteText(json, "on", result.On);
        WriteText(json, "digest", result.Digest);
        WriteText(json, "carried-from", result.CarriedFrom);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        json.WriteStartArray("evidence");
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteString("href", item.Href);
            WriteText(json, "title", item.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSignOffs(Utf8JsonWriter json, IReadOnlyList<SignOff> signOffs)
    {
        json.WriteStartArray("sign-off");
        foreach (var sign in signOffs)
        {
            json.WriteStartObject();
            json.WriteString("role", sign.Role);
            WriteText(json, "name", sign.Name);
            WriteText(json, "on", sign.On);
            WriteText(json, "digest", sign.Digest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }
}
