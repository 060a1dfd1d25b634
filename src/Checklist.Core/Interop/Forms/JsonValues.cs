using System.Text.Json;

namespace Checklist.Core.Interop.Forms;

/// <summary>Reads JSON that somebody may have edited: what is of another type counts as absent.</summary>
internal static class JsonValues
{
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = FormLimits.JsonDepth,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Null where it is no JSON object.</summary>
    /// <exception cref="FormTooLargeException">It has more parts than are kept in memory.</exception>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            Count(utf8.Span);
            var document = JsonDocument.Parse(utf8, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Costs no memory, as a document does for each part of it.</summary>
    private static void Count(ReadOnlySpan<byte> utf8)
    {
        var options = new JsonReaderOptions
        {
            MaxDepth = Options.MaxDepth,
            CommentHandling = Options.CommentHandling,
            AllowTrailingCommas = Options.AllowTrailingCommas,
        };
        var reader = new Utf8JsonReader(utf8, options);
        for (var count = 1; reader.Read(); count++)
        {
            FormSize.Check(count, FormLimits.JsonTokens, "words and brackets");
        }
    }

    public static JsonElement? Object(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The objects of a list; what is no object is passed over.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element, string key) =>
        List(element, key).Where(item => item.ValueKind == JsonValueKind.Object);

    public static IEnumerable<JsonElement> List(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A text, or a number or truth value as it is written; null for anything else and for an empty text.</summary>
    public static string? Text(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? Text(value) : null;

    /// <summary>
    /// The same, and lists and objects as they are written, for a place where something that is no text is not to be lost.
    /// </summary>
    public static string? Written(JsonElement element, string key) =>
        !element.TryGetProperty(key, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.Array when value.GetArrayLength() > 0 => value.GetRawText(),
            JsonValueKind.Object when value.EnumerateObject().Any() => value.GetRawText(),
            _ => Text(value),
        };

    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Content(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    /// <summary>A half of a character, written as an escape, has no text.</summary>
    private static string Content(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
