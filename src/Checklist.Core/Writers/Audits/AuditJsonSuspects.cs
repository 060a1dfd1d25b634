using System.Text.Json;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>What changed under suspect answers, in the JSON report: each field as runs that are the same, removed or added.</summary>
internal static class AuditJsonSuspects
{
    public static void Write(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("suspects");
        foreach (var suspect in report.Suspects)
        {
            json.WriteStartObject();
            json.WriteString("control", suspect.Answer.Key.Control);
            json.WriteText("check", suspect.Answer.Key.Check);
            json.WriteText("target", suspect.Answer.Key.Target);
            json.WriteString("answered-version", suspect.Version);
            json.WriteBoolean("assumed", suspect.IsAssumed);
            json.WriteString("said", suspect.OriginIn(Words.English));
            json.WriteTexts("notes", [.. suspect.Values.Select(value => value.In(Words.English))]);
            json.WriteStartArray("changes");
            foreach (var row in suspect.Rows)
            {
                WriteRow(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ReportRow row)
    {
        json.WriteStartObject();
        json.WriteString("path", row.Path);
        json.WriteStartArray("runs");
        foreach (var run in row.Runs)
        {
            json.WriteStartObject();
            json.WriteString("mark", MachineWord.Of(run.Mark));
            json.WriteString("text", run.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
