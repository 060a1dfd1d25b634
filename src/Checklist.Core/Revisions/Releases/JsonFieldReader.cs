using System.Text;
using System.Text.Json;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Reads JSON of texts, flags, lists and maps; nothing else is in a release.</summary>
internal static class JsonFieldReader
{
    private const int MaximumDepth = 1000; // the deepest prose that is read has a quarter of it

    /// <summary>Reads recorded values.</summary>
    /// <exception cref="JsonException">It is no JSON, is nested too deep, or holds a number, a null or a name twice.</exception>
    public static FieldValue Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
        reader.Read();
        var value = ReadValue(ref reader);
        reader.Read(); // reports what is behind the value
        return value;
    }

    private static FieldValue ReadValue(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.String => new FieldText(Visible(reader.GetString()!, offset), offset),
            JsonTokenType.True => new FieldFlag(true, offset),
            JsonTokenType.False => new FieldFlag(false, offset),
            JsonTokenType.StartArray => ReadList(ref reader, offset),
            JsonTokenType.StartObject => ReadMap(ref reader, offset),
            _ => throw new ReleaseJsonException(offset, "a release holds texts, `true`, lists and maps only"),
        };
    }

    /// <summary>What no source may hold, no record holds.</summary>
    private static string Visible(string text, int offset) => TextCharacters.FirstForbidden(text) < 0
        ? text
        : throw new ReleaseJsonException(offset, "a text holds a control character");

    private static FieldList ReadList(ref Utf8JsonReader reader, int offset)
    {
        var items = new List<FieldValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return new FieldList(items, offset);
    }

    private static FieldValue ReadMap(ref Utf8JsonReader reader, int offset)
    {
        var members = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = (int)reader.TokenStartIndex;
            var name = reader.GetString()!;
            reader.Read();
            if (!members.TryAdd(name, ReadValue(ref reader)))
            {
                throw new ReleaseJsonException(nameOffset, "a name occurs twice in one map");
            }
        }

        return ProseIn(members, offset) ?? (FieldValue)new FieldMap(members, offset);
    }

    /// <summary>Prose is recorded as a map of one member that holds its tree. No own key of an author has that form.</summary>
    private static FieldProse? ProseIn(Dictionary<string, FieldValue> members, int offset) =>
        members is { Count: 1 }
            && members.TryGetValue("prose", out var tree)
            && tree is FieldList
            && ProseTreeReader.TryRead(tree) is not null
            ? new FieldProse(Encoding.UTF8.GetString(CanonicalBytes.Of(tree)), offset)
            : null;
}

/// <summary>Ends the reading of JSON that is well formed and no release.</summary>
internal sealed class ReleaseJsonException(int offset, string message) : JsonException(message)
{
    /// <summary>In UTF-8 bytes.</summary>
    public int Offset { get; } = offset;
}
