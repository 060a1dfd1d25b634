using System.Text.Json;

namespace Checklist.Core.Writers.Audits;

/// <summary>Texts of an audit in JSON.</summary>
internal static class AuditJsonTexts
{
    /// <summary>Writes a text under its name, and nothing where there is no text.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Writes a list of texts under its name; an empty one too.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
