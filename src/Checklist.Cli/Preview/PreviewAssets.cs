namespace Checklist.Cli.Preview;

/// <summary>The preview's own files. Ids of catalogs have no underscore, so these addresses are nobody's page.</summary>
internal static class PreviewAssets
{
    public const string ScriptPath = "/_preview/preview.js";
    public const string EventsPath = "/_preview/events";

    /// <summary>The styles are in the script, which gives them to the browser as an object: no page has to allow a style sheet.</summary>
    public static byte[] Script { get; } = [.. Read("preview.js")];

    public static string Styles { get; } = System.Text.Encoding.UTF8.GetString(Read("preview.css"));

    private static byte[] Read(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream($"preview/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
