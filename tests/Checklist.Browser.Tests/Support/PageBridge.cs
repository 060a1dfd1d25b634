using System.Text.Json;

namespace Checklist.Browser.Tests.Support;

/// <summary>Makes a page for several targets from one that the tool made for a single one.</summary>
internal static class PageBridge
{
    public static string Complete(string html, IReadOnlyList<string> targets)
    {
        var list = JsonSerializer.Serialize(targets.Select(target => new { id = target, title = target.ToUpperInvariant() }));
        return html.Replace("\"targets\":[]", $"\"targets\":{list}", StringComparison.Ordinal);
    }
}
