using System.Text.Json;

namespace Checklist.Core.Tests.Writers.Site;

/// <summary>Reads <c>search-index.js</c> back.</summary>
internal static class SearchIndex
{
    public static IReadOnlyList<Entry> Of(BuiltSite site)
    {
        var script = site.Files["site/search-index.js"];
        const string Start = "window.checklistIndex = ";
        Assert.StartsWith(Start, script);
        using var json = JsonDocument.Parse(script[Start.Length..].TrimEnd('\n', ';'));
        Assert.Equal(1, json.RootElement.GetProperty("v").GetInt32());
        return [.. json.RootElement.GetProperty("pages").EnumerateArray().Select(Read)];
    }

    private static Entry Read(JsonElement entry) =>
        new(Text(entry, "k"), Text(entry, "t"), Text(entry, "u"), Text(entry, "i"), Text(entry, "p"), Text(entry, "x"));

    private static string Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString()! : "";

    internal sealed record Entry(string Kind, string Title, string Address, string Id, string Place, string Text);
}
