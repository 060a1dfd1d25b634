using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>
/// What the scripts of <c>checklist.html</c> need and the page itself does not say, as JSON: the catalog and the digest of each check's
/// requirement, and the answers it starts with. Digests are base64 (for URLs, so that JSON escapes nothing): 43 characters where
/// hexadecimal takes 64. The JSON
/// writer escapes what would end a script element.
/// </summary>
internal static class PageFacts
{
    public static string Write(ChecklistDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            CatalogFacts.Write(json, document);
            WriteDigests(json, document);
            WriteEarlier(json, document);
            AssessmentJson.Write(json, document);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same for earlier wordings of checks, where there are any: answers to them count.</summary>
    private static void WriteEarlier(Utf8JsonWriter json, ChecklistDocument document)
    {
        var items = document.Items.Where(item => item.Checks.Any(check => check.EarlierDigests.Count > 0)).ToList();
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartObject("earlier");
        foreach (var item in items)
        {
            json.WriteStartObject(item.Id);
            foreach (var check in item.Checks.Where(check => check.EarlierDigests.Count > 0))
            {
                json.WriteStartArray(check.Id);
                foreach (var digest in check.EarlierDigests)
                {
                    json.WriteStringValue(Short(digest));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Short(string digest) => Base64Url.EncodeToString(Convert.FromHexString(digest["sha256:".Length..]));

    /// <summary>By control, then by check; a control that is its own check has one without a name.</summary>
    private static void WriteDigests(Utf8JsonWriter json, ChecklistDocument document)
    {
        json.WriteStartObject("digests");
        foreach (var item in document.Items.Where(item => item.Checks.Count > 0))
        {
            json.WriteStartObject(item.Id);
            foreach (var check in item.Checks)
            {
                json.WriteString(check.Id, Short(check.RequirementDigest));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
