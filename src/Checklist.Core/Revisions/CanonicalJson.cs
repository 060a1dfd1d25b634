using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Checklist.Core.Revisions;

/// <summary>
/// An object with members in ordinal order of their names, written without white space: the same facts give the same
/// bytes. Empty members are left out, so that a field added to the format later changes no old digest.
/// </summary>
public sealed class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, Action<Utf8JsonWriter>> members = new(StringComparer.Ordinal);

    public CanonicalJson Add(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            members.Add(name, json => json.WriteStringValue(text));
        }

        return this;
    }

    public CanonicalJson Add(string name, bool value)
    {
        if (value)
        {
            members.Add(name, json => json.WriteBooleanValue(true));
        }

        return this;
    }

    public CanonicalJson Add(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            members.Add(name, json => WriteArray(json, texts, (writer, text) => writer.WriteStringValue(text)));
        }

        return this;
    }

    public CanonicalJson Add(string name, CanonicalJson? value)
    {
        if (value is { members.Count: > 0 })
        {
            members.Add(name, value.WriteTo);
        }

        return this;
    }

    public CanonicalJson Add(string name, IReadOnlyList<CanonicalJson> values)
    {
        if (values.Count > 0)
        {
            members.Add(name, json => WriteArray(json, values, (writer, value) => value.WriteTo(writer)));
        }

        return this;
    }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Digest() => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(ToBytes().Span));

    public ReadOnlyMemory<byte> ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            WriteTo(json);
        }

        return buffer.WrittenMemory;
    }

    private void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, write) in members)
        {
            json.WritePropertyName(name);
            write(json);
        }

        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }
}
