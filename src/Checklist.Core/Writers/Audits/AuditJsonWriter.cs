using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Languages;
using Checklist.Core.Outputs;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Audits;

/// <summary>The report of an audit for other programs: everything that the other formats print, in one file.</summary>
internal static class AuditJsonWriter
{
    private const int BytesOfHead = 64 * 1024;
    private const int BytesOfAnswer = 1_000; // about, so that a long report is not copied while it grows
    private const int MostBytes = 256 * 1024 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static OutputFile Write(AuditReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(BytesOf(report));
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteHead(json, report);
            WriteTally(json, "total", report.Total);
            WriteBreakdowns(json, report);
            WriteDefects(json, report);
            RegisterJson.Write(json, report.Register);
            AuditJsonSuspects.Write(json, report);
            WriteAnswers(json, report);
            WriteTrend(json, report);
            WriteEvidence(json, report);
            WriteSignatures(json, report);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return new OutputFile("report.json", buffer.WrittenMemory);
    }

    private static int BytesOf(AuditReport report) =>
        (int)Math.Min(BytesOfHead + ((long)report.Answers.All.Count * BytesOfAnswer), MostBytes);

    /// <summary>One entry for each text; of people, with their role.</summary>
    private static void WriteAuditHead(Utf8JsonWriter json, AuditHead head)
    {
        json.WriteStartArray("head");
        foreach (var entry in HeadEntry.Of(head))
        {
            json.WriteStartObject();
            json.WriteString("field", MachineWord.Of(entry.Field));
            json.WriteString("text", entry.Text);
            if (entry.Role is not null)
            {
                json.WriteString("role", entry.Role);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHead(Utf8JsonWriter json, AuditReport report)
    {
        var assessment = report.Answers.Assessment;
        json.WriteNumber("format", 1);
        json.WriteString("assessment", assessment.Id);
        json.WriteString("title", report.Answers.Title);
        json.WriteString("digest", report.Digest);
        json.WriteString("as-of", report.Answers.AsOf?.Iso);
        json.WriteStartObject("catalog");
        json.WriteString("id", report.Document.Id);
        json.WriteString("title", report.Document.Title);
        json.WriteString("version", report.Document.Version);
        json.WriteString("digest", report.Document.Digest);
        json.WriteString("begun-with-version", assessment.Catalog.Version);
        json.WriteString("begun-with-digest", assessment.Catalog.Digest);
        json.WriteEndObject();
        WriteAuditHead(json, assessment.Head);
        json.WriteStartArray("targets");
        foreach (var target in report.Answers.Targets.Where(target => target.Id.Length > 0))
        {
            json.WriteStartObject();
            json.WriteString("id", target.Id);
            json.WriteString("title", target.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("parameters");
        foreach (var (id, value) in assessment.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(id, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTally(Utf8JsonWriter json, string name, Tally tally)
    {
        json.WriteStartObject(name);
        foreach (var bucket in Enum.GetValues<AnswerBucket>())
        {
            json.WriteNumber(MachineWord.Of(bucket), tally[bucket]);
        }

        json.WriteNumber("total", tally.Total);
        json.WriteEndObject();
    }

    private static void WriteBreakdowns(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartObject("breakdowns");
        foreach (var breakdown in report.Breakdowns)
        {
            WriteRows(json, breakdown.Id, breakdown.Rows);
        }

        json.WriteEndObject();
        json.WriteStartObject("frameworks");
        foreach (var framework in report.Frameworks)
        {
            WriteRows(json, framework.Framework.Id, framework.Items);
        }

        json.WriteEndObject();
        json.WriteStartObject("not-covered");
        foreach (var framework in report.Frameworks.Where(framework => framework.Framework.Items.Count > 0))
        {
            json.WriteStartArray(framework.Framework.Id);
            foreach (var item in framework.Uncovered)
            {
                json.WriteStringValue(item.Id);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IReadOnlyList<BreakdownRow> rows)
    {
        json.WriteStartObject(name);
        foreach (var row in rows)
        {
            WriteTally(json, row.Id, row.Tally);
        }

        json.WriteEndObject();
    }

    private static void WriteDefects(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("defects");
        foreach (var defect in report.Defects)
        {
            json.WriteStartObject();
            json.WriteString("kind", GateRules.Of(defect.Kind).Word);
            json.WriteString("subject", defect.Subject);
            json.WriteString("text", defect.Text);
            json.WriteBoolean("fails-gate", defect.FailsGate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAnswers(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("answers");
        foreach (var answer in report.Answers.All)
        {
            AuditJsonAnswer.Write(json, answer);
        }

        json.WriteEndArray();
    }

    private static void WriteTrend(Utf8JsonWriter json, AuditReport report)
    {
        if (report.Trend is not { } trend)
        {
            return;
        }

        json.WriteStartObject("trend");
        json.WriteString("against", trend.Id);
        WriteTally(json, "before", trend.Before);
        WriteNames(json, "new", trend.Added, report);
        WriteNames(json, "still-open", trend.Remaining, report);
        WriteNames(json, "settled", trend.Settled, report);
        WriteNames(json, "not-known", trend.Lost, report);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<DocumentAnswer> answers, AuditReport report)
    {
        json.WriteStartArray(name);
        foreach (var answer in answers)
        {
            json.WriteStringValue(report.NameOf(answer));
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("evidence");
        foreach (var entry in report.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("href", entry.Evidence.Href);
            json.WriteString("title", entry.Evidence.Title);
            json.WriteString("state", AuditWords.Of(entry.State, Words.English).Replace(' ', '-'));
            json.WriteString("sha256", entry.Sha256);
            json.WriteTexts("used-by", entry.UsedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSignatures(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("sign-off");
        foreach (var signature in report.Signatures)
        {
            json.WriteStartObject();
            json.WriteString("role", signature.SignOff.Role);
            json.WriteString("name", signature.SignOff.Name);
            json.WriteString("on", signature.SignOff.On);
            json.WriteString("digest", signature.SignOff.Digest);
            json.WriteString("seal", signature.SignOff.Seal);
            json.WriteString("state", MachineWord.Of(signature.State));
            json.WriteTexts("changed", signature.Changed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
