using System.Text;
using System.Text.Json;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Reads JSON of texts, flags, lists and maps; nothing else is in a release.</summary>
internal ref struct JsonFieldReader
{
    private const int MaximumDepth = 1000; // the deepest prose that is read has a quarter of it

    /// <summary>Lists of a release that are often the same in the next one, with nothing in them that findings point to.</summary>
    private static readonly HashSet<string> SharedLists =
        ["roles", "platforms", "levels", "frameworks", "glossary", "references", "parameters", "chapters", "groups", "revisions"];

    private readonly ReadOnlySpan<byte> utf8;
    private readonly SharedValues? shared;
    private Utf8JsonReader reader;

    private JsonFieldReader(ReadOnlySpan<byte> utf8, SharedValues? shared, bool isWhole)
    {
        this.utf8 = utf8;
        this.shared = shared;
        reader = new Utf8JsonReader(utf8, isWhole, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaximumDepth }));
        reader.Read();
    }

    /// <summary>Which part of a release a value is.</summary>
    private enum Part
    {
        Release,
        Controls,
        Control,

        /// <summary>Other releases may hold the same.</summary>
        Shared,
        Other,
    }

    /// <summary>Reads recorded values.</summary>
    /// <exception cref="JsonException">It is no JSON, is nested too deep, or holds a number, a null or a name twice.</exception>
    public static FieldValue Read(ReadOnlySpan<byte> utf8) => new JsonFieldReader(utf8, null, isWhole: true).All(Part.Other);

    /// <summary>Reads a release. What others hold as well is in memory once.</summary>
    /// <exception cref="JsonException">As in <see cref="Read"/>.</exception>
    public static FieldValue ReadRelease(ReadOnlySpan<byte> utf8, SharedValues shared) =>
        new JsonFieldReader(utf8, shared, isWhole: true).All(Part.Release);

    /// <summary>Reads the value at the start, whatever is behind it.</summary>
    /// <exception cref="JsonException">As in <see cref="Read"/>.</exception>
    public static FieldValue ReadFirst(ReadOnlySpan<byte> utf8) => new JsonFieldReader(utf8, null, isWhole: false).Value(Part.Other);

    private FieldValue All(Part part)
    {
        var value = Value(part);
        reader.Read(); // reports what is behind the value
        return value;
    }

    private FieldValue Value(Part part)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.String => new FieldText(Visible(reader.GetString()!, offset), offset),
            JsonTokenType.True => new FieldFlag(true, offset),
            JsonTokenType.False => new FieldFlag(false, offset),
            JsonTokenType.StartArray or JsonTokenType.StartObject when part == Part.Shared && shared is not null => SharedValue(offset),
            JsonTokenType.StartArray => List(part, offset),
            JsonTokenType.StartObject => Map(part, offset),
            _ => throw new ReleaseJsonException(offset, "a release holds texts, `true`, lists and maps only"),
        };
    }

    private FieldValue SharedValue(int offset)
    {
        var end = reader;
        end.Skip();
        var known = shared!.Find(utf8[offset..(int)end.BytesConsumed], out var sum);
        if (known is not null)
        {
            reader = end;
            return known;
        }

        return shared.Add(sum, Value(Part.Other));
    }

    /// <summary>What no source may hold, no record holds.</summary>
    private static string Visible(string text, int offset) => TextCharacters.FirstForbidden(text) < 0
        ? text
        : throw new ReleaseJsonException(offset, "a text holds a control character");

    private FieldList List(Part part, int offset)
    {
        var inner = part == Part.Controls ? Part.Control : Part.Other;
        var items = new List<FieldValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(inner));
        }

        return new FieldList(items, offset);
    }

    private FieldValue Map(Part part, int offset)
    {
        var members = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = (int)reader.TokenStartIndex;
            var name = reader.GetString()!;
            reader.Read();
            if (!members.TryAdd(name, Value(PartOf(part, name))))
            {
                throw new ReleaseJsonException(nameOffset, "a name occurs twice in one map");
            }
        }

        return ProseIn(members, offset) ?? (FieldValue)new FieldMap(members, offset);
    }

    private static Part PartOf(Part whole, string name) => whole switch
    {
        Part.Release when name == "controls" => Part.Controls,
        Part.Release when SharedLists.Contains(name) => Part.Shared,
        Part.Control => Part.Shared,
        _ => Part.Other,
    };

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
