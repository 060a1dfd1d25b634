using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Scriban;

namespace Checklist.Core.Templates;

/// <summary>
/// The templates and style sheets of one build: those in the tool, each replaced by a file of the same path in the
/// catalog's <c>templates</c> folder. Writers that run side by side share it.
/// </summary>
public sealed class TemplateSet(ISourceProvider sources, DiagnosticBag diagnostics)
{
    private const string Folder = "templates/";

    private static readonly Assembly Tool = typeof(TemplateSet).Assembly;
    private static readonly IReadOnlyList<string> Embedded =
        [.. Tool.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> own = new(() => FindOwn(sources));

    /// <summary>Templates of the catalog that replace the tool's, by their path below <c>templates</c>; style sheets and scripts are none.</summary>
    public IReadOnlyList<string> Own => own.Value;

    public TemplateUse Use { get; } = new();

    /// <summary>Reports files in the catalog's <c>templates</c> folder that replace nothing: most often a slip in the name.</summary>
    public void ReportUnknownFiles()
    {
        foreach (var path in sources.List().Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && !Embedded.Contains(path)))
        {
            var place = new SourceText(sources.Read(path).DisplayPath, "").Start;
            diagnostics.Add(TemplateDiagnostics.UnknownFile(place, path, Embedded));
        }
    }

    /// <summary>The text of a template by its path below <c>templates</c>, or null when it cannot be read (which is then reported).</summary>
    public SourceText? Find(string path)
    {
        lock (texts)
        {
            return FindOnce(path);
        }
    }

    /// <summary>A template as it was parsed, once for all pages of all writers; null when it cannot be read.</summary>
    internal Template? Parse(string path) =>
        Find(path) is { } source ? parsed.GetOrAdd(path, static (name, text) => Template.Parse(text, name, TemplateSandbox.ParserOptions), source.Content) : null;

    /// <summary>The tool's own text of a template, whether the catalog replaces it or not; empty where there is none.</summary>
    internal static string ShippedText(string path) => ReadEmbedded(Folder + path) ?? "";

    private static List<string> FindOwn(ISourceProvider sources) =>
    [
        .. sources.List()
            .Where(path => Embedded.Contains(path) && !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".js", StringComparison.Ordinal))
            .Select(path => path[Folder.Length..]).Order(StringComparer.Ordinal),
    ];

    private SourceText? FindOnce(string path)
    {
        if (texts.TryGetValue(path, out var known))
        {
            return known;
        }

        var text = Load(Folder + path);
        texts.Add(path, text);
        return text;
    }

    private SourceText? Load(string path)
    {
        var own = sources.Read(path);
        if (own.State != SourceFileState.Missing)
        {
            return SourceLoader.Load(sources, path, null, diagnostics);
        }

        return ReadEmbedded(path) is { } text ? new SourceText(path, text) : null;
    }

    private static string? ReadEmbedded(string path)
    {
        using var stream = Tool.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
