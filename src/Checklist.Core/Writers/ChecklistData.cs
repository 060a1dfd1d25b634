using System.Buffers;
using System.Text.Json;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core.Writers;

/// <summary>
/// What a form asks, as JSON: the catalog, its digest, and each check with the digest of its requirement. Travels inside
/// every form so that answers can be read back and compared with the text they answered. The
/// JSON writer escapes what would end a script element, so the text may be inside a page.
/// </summary>
internal static class ChecklistData
{
    public static ReadOnlyMemory<byte> Write(ChecklistDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            CatalogFacts.Write(json, document);
            WriteChecks(json, document);
            AssessmentJson.Write(json, document);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteChecks(Utf8JsonWriter json, ChecklistDocument document)
    {
        json.WriteStartArray("checks");
        foreach (var item in document.Items)
        {
            foreach (var check in item.Checks)
            {
                json.WriteStartObject();
                json.WriteString("control", item.Id);
                if (item.Label != item.Id)
                {
                    json.WriteString("label", item.Label);
                }

                if (!check.IsWholeControl)
                {
                    json.WriteString("check", check.Id);
                }

                json.WriteString("digest", check.RequirementDigest);
                json.WriteString("answer", MachineWord.Of(check.Answer));
                json.WriteString("evidence", MachineWord.Of(check.Evidence));
                WriteChoices(json, check.Choices);
                if (check.Passes is { } passes)
                {
                    json.WriteString("passes", passes.Words);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        json.WriteStartArray("choices");
        foreach (var choice in choices)
        {
            json.WriteStringValue(choice);
        }

        json.WriteEndArray();
    }
}
