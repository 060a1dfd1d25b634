using System.Text.Json;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Replies;

/// <summary>Goes through the objects of a reply, field by field.</summary>
internal ref struct ReplyFields(ReadOnlySpan<byte> bytes)
{
    private const int MostDepth = 8; // the evidence of a result of a form
    private const int LongestWord = 128; // bytes

    private readonly WordPool words = new();

    private Utf8JsonReader json = new(bytes, new JsonReaderOptions { MaxDepth = MostDepth });

    public delegate T ReadObject<T>(ref ReplyFields fields);

    public static InvalidDataException Unknown(string key) => new($"the reply has something else than it should at `{key}`");

    /// <summary>Of an object, before its first field.</summary>
    public void Start() => Expect(JsonTokenType.StartObject);

    /// <summary>The name of the next field; null at the end of the object.</summary>
    public string? Next()
    {
        Read();
        return json.TokenType switch
        {
            JsonTokenType.PropertyName => Word(),
            JsonTokenType.EndObject => null,
            _ => throw new InvalidDataException("the reply is not as it should be"),
        };
    }

    public string Text()
    {
        Expect(JsonTokenType.String);
        return json.GetString()!;
    }

    /// <summary>A text that other objects have as well: one string for all of them.</summary>
    public string CommonText()
    {
        Expect(JsonTokenType.String);
        return Word();
    }

    public int Number()
    {
        Expect(JsonTokenType.Number);
        return json.TryGetInt32(out var number) && number >= 0
            ? number
            : throw new InvalidDataException("the reply gives something that is not a number");
    }

    public List<T> Objects<T>(int most, ReadObject<T> read)
    {
        var items = new List<T>();
        Expect(JsonTokenType.StartArray);
        while (Read() == JsonTokenType.StartObject)
        {
            items.Add(items.Count < most ? read(ref this) : throw new InvalidDataException("the reply holds too much"));
        }

        return json.TokenType == JsonTokenType.EndArray ? items : throw new InvalidDataException("the reply is not as it should be");
    }

    public void AssertEnd()
    {
        if (json.Read())
        {
            throw new InvalidDataException("the reply goes on after its end");
        }
    }

    private string Word()
    {
        if (json.ValueSpan.Length > LongestWord)
        {
            return json.GetString()!;
        }

        Span<char> word = stackalloc char[LongestWord];
        return words.Take(word[..json.CopyString(word)]);
    }

    private JsonTokenType Read() => json.Read() ? json.TokenType : throw new InvalidDataException("the reply breaks off");

    private void Expect(JsonTokenType type)
    {
        if (Read() != type)
        {
            throw new InvalidDataException("the reply is not as it should be");
        }
    }
}
