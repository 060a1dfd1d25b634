using System.Text.Json;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>Which text a form asks about, and of what: the same keys in every form, so that one reader finds them.</summary>
internal static class CatalogFacts
{
    /// <summary>The keys <c>catalog</c> and <c>targets</c> of the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, ChecklistDocument document)
    {
        json.WriteStartObject("catalog");
        json.WriteString("id", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("version", document.Version);
        json.WriteString("digest", document.Digest);
        if (document.Tailoring is { } tailoring)
        {
            json.WriteString("profile", tailoring.ProfileId);
        }

        json.WriteEndObject();
        if (document.Copy is { } copy)
        {
            json.WriteString("copy", copy);
        }

        json.WriteStartArray("targets");
        foreach (var target in document.Targets)
        {
            json.WriteStartObject();
            json.WriteString("id", target.Id);
            json.WriteString("title", target.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
