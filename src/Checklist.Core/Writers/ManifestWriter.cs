using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers;

/// <summary>
/// <c>manifest.json</c>: what a build wrote, with digests, so that a file can be traced to its catalog. A folder whose files are those
/// of its manifest is ours to replace; the last line is the sum of all before it, so that an edited manifest is noticed too.
/// </summary>
internal static class ManifestWriter
{
    public const string Path = "manifest.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(
        ChecklistDocument document, IReadOnlyList<ChecklistDocument> profiles, IReadOnlyList<OutputEntry> files, string toolVersion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("generator", "checklist");
            json.WriteString("tool-version", toolVersion);
            json.WriteStartObject("catalog");
            json.WriteString("id", document.Id);
            json.WriteString("title", document.Title);
            json.WriteString("version", document.Version);
            json.WriteString("digest", document.Digest);
            json.WriteNumber("controls", document.ActiveCount);
            json.WriteEndObject();
            WriteProfiles(json, profiles);
            WriteFiles(json, files);
            json.Flush();
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan)));
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Each profile's files lie in a folder of its name.</summary>
    private static void WriteProfiles(Utf8JsonWriter json, IReadOnlyList<ChecklistDocument> profiles)
    {
        if (profiles.Count == 0)
        {
            return;
        }

        json.WriteStartArray("profiles");
        foreach (var document in profiles)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Tailoring!.ProfileId);
            json.WriteString("title", document.Tailoring.Title);
            json.WriteString("digest", document.Digest);
            json.WriteNumber("controls", document.ActiveCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<OutputEntry> files)
    {
        json.WriteStartArray("files");
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("bytes", file.Length);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
