using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Site;

/// <summary>
/// <c>search-index.js</c>: the texts of the site for its search. A script and not data, because pages from disk can load a script but
/// not fetch a file. Keys are short: <c>t</c> title, <c>u</c> address from the site's folder, <c>k</c> kind, <c>i</c> id, <c>p</c> where it
/// stands, <c>x</c> text.
/// </summary>
internal sealed class SearchIndexWriter(SiteContext site)
{
    /// <summary>
    /// Letters of all languages as they are; <c>&lt;</c>, quotes and the like as escapes, so that nothing in it is markup.
    /// </summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SiteAddresses addresses = site.AddressesOf(site.Map.Start);

    public OutputEntry Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("window.checklistIndex = "u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v", 1);
            json.WriteStartArray("pages");
            foreach (var entry in SearchEntries.Of(site.Document))
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write(";\n"u8);
        return site.Writer.Output.Put(SitePaths.Folder + SitePaths.SearchIndex, buffer.WrittenMemory);
    }

    private void Write(Utf8JsonWriter json, SearchEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("t", entry.Title);
        json.WriteString("u", addresses.AddressOf(entry.Target));
        json.WriteString("k", entry.Kind);
        WriteIfGiven(json, "i", entry.Id);
        WriteIfGiven(json, "p", entry.Place);
        WriteIfGiven(json, "x", entry.Text);
        json.WriteEndObject();
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
