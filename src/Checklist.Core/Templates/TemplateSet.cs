using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Languages;
using Checklist.Core.Text;
using Scriban;

namespace Checklist.Core.Templates;

/// <summary>
/// The templates and style sheets of one build: those in the tool, each replaced by a file of the same path in the
/// catalog's <c>templates</c> folder. Writers that run side by side share it.
/// </summary>
public sealed class TemplateSet
{
    private const string Folder = "templates/";

    private static readonly Assembly Tool = typeof(TemplateSet).Assembly;
    private static readonly IReadOnlyList<string> Embedded =
        [.. Tool.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private readonly HashSet<string> ownCode = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceText?> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);

    private bool isCompiled;

    private TemplateSet(IReadOnlyList<string> own, Words words, string? language)
    {
        Own = own;
        isCompiled = own.Count == 0;
        Words = words;
        InWords = new TemplateWords(words, language is not null && !words.Speak(language));
    }

    /// <summary>
    /// Templates of the catalog that replace the tool's, by their path below <c>templates</c>; style sheets and scripts are none.
    /// </summary>
    public IReadOnlyList<string> Own { get; }

    public TemplateUse Use { get; } = new();

    /// <summary>The words that templates print.</summary>
    public Words Words { get; }

    internal TemplateWords InWords { get; }

    /// <summary>
    /// Reads the catalog's own templates and style sheets. All that can be seen to be wrong with them before a page is made is reported.
    /// </summary>
    /// <param name="words">Null for those of the tool in English.</param>
    /// <param name="language">Of the catalog; null for that of the words.</param>
    public static TemplateSet Read(ISourceProvider sources, DiagnosticBag diagnostics, Words? words = null, string? language = null)
    {
        var listed = sources.List().Where(IsTemplateFile).ToList();
        var own = listed
            .Where(Embedded.Contains)
            .Select(path => path[Folder.Length..])
            .Where(IsTemplate)
            .Order(StringComparer.Ordinal)
            .ToList();
        var templates = new TemplateSet(own, words ?? Words.English, language);
        foreach (var path in HasFolder(sources, listed) ? Embedded.Where(IsTemplateFile).Union(listed, StringComparer.Ordinal) : [])
        {
            templates.AddOwn(sources.Read(path), path, diagnostics);
        }

        foreach (var path in own)
        {
            TemplateSyntax.Report(templates.Parse(path)?.Messages ?? [], templates, diagnostics.Add);
        }

        return templates;
    }

    /// <summary>
    /// A template as it was compiled with the tool. Null for all where the catalog brings any of its own: the interpreter alone can
    /// include those, and notes which names they ask for.
    /// </summary>
    internal Action<CompiledRun>? Compiled(string path) => isCompiled ? CompiledTemplates.Find(path) : null;

    /// <summary>The text of a template by its path below <c>templates</c>; null where there is none that can be read.</summary>
    public SourceText? Find(string path) =>
        texts.GetOrAdd(path, static name => ReadEmbedded(Folder + name) is { } text ? new SourceText(Folder + name, text) : null);

    /// <summary>A style sheet or a script with the words that it names; empty where there is none.</summary>
    /// <param name="isCompact">Without what only people need, unless it is the catalog's own.</param>
    internal string Code(string path, bool isCompact)
    {
        var code = isCompact && !ownCode.Contains(path) ? CompactCode.Find(path) : null;
        return WordsInCode.Fill(code ?? Find(path)?.Content ?? "", IsScript(path), InWords.InCode);
    }

    /// <summary>A template as it was parsed, once for all pages of all writers; null when it cannot be read.</summary>
    internal Template? Parse(string path) =>
        Find(path) is not null
            ? parsed.GetOrAdd(path, static (name, set) => set.InWords.Parse(name, set.Find(name)!.Content), this)
            : null;

    /// <summary>Paths of the tool's own templates, style sheets and scripts below <c>templates</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Shipped => [.. Embedded.Select(path => path[Folder.Length..])];

    /// <summary>The tool's own text of a template, whether the catalog replaces it or not; empty where there is none.</summary>
    public static string ShippedText(string path) => ReadEmbedded(Folder + path) ?? "";

    /// <summary>A folder behind a link is not listed, but what is in it is read by its name.</summary>
    private static bool HasFolder(ISourceProvider sources, IReadOnlyList<string> listed) =>
        listed.Count > 0 || sources.Read(Folder.TrimEnd('/')).State != SourceFileState.Missing;

    /// <summary>Words are read with the catalog.</summary>
    private static bool IsTemplateFile(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && !path.StartsWith(ShippedWords.Folder, StringComparison.Ordinal);

    private static bool IsTemplate(string path) => !path.EndsWith(".css", StringComparison.Ordinal) && !IsScript(path);

    private static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>
    /// A file that replaces nothing is most often a slip in the name. A file that cannot be read is not replaced by the tool's.
    /// </summary>
    private void AddOwn(SourceFile file, string path, DiagnosticBag diagnostics)
    {
        if (file.State == SourceFileState.Missing)
        {
            return;
        }

        if (!Embedded.Contains(path, StringComparer.Ordinal))
        {
            diagnostics.Add(TemplateDiagnostics.UnknownFile(Diagnostic.Nowhere(file.DisplayPath), path, Embedded));
        }

        var source = SourceLoader.Load(file, diagnostics);
        texts[path[Folder.Length..]] = source;
        if (IsTemplate(path))
        {
            isCompiled = false;
            return;
        }

        ownCode.Add(path[Folder.Length..]);
        if (source is not null)
        {
            ReportUnknownWords(source, diagnostics);
        }
    }

    private void ReportUnknownWords(SourceText code, DiagnosticBag diagnostics)
    {
        foreach (var (offset, length, key) in WordsInCode.Places(code.Content).Where(place => InWords.InCode(place.Key) is null))
        {
            diagnostics.Add(TemplateDiagnostics.NoSuchWords(code.Span(offset, length), key, Words.Keys));
        }
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
