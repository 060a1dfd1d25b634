using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Writers.Site;

/// <summary>The outputs of one catalog, its pages parsed as a browser does.</summary>
internal sealed class BuiltSite
{
    private static readonly Dictionary<string, Lazy<BuiltSite>> Shipped = Support.Shipped.Names
        .ToDictionary(name => name, name => new Lazy<BuiltSite>(() => new BuiltSite(Support.Shipped.Sources(name))));

    private readonly Dictionary<string, IDocument> pages;

    public BuiltSite(ISourceProvider sources)
    {
        Files = Built.From(sources);
        var parser = new HtmlParser();
        pages = Files
            .Where(file => file.Key.StartsWith("site/", StringComparison.Ordinal) && file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, IDocument (file) => parser.ParseDocument(file.Value), StringComparer.Ordinal);
    }

    /// <summary>All outputs by path, the site's below <c>site/</c>.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>By path from the catalog's output folder.</summary>
    public IReadOnlyDictionary<string, IDocument> Pages => pages;

    public long Bytes => Files.Where(file => file.Key.StartsWith("site/", StringComparison.Ordinal)).Sum(file => (long)file.Value.Length);

    public static BuiltSite Of(string shippedGuide) => Shipped[shippedGuide].Value;

    public static BuiltSite From(string catalog, params (string Path, string Text)[] others) => new(MemorySources.Of(catalog, others));

    public IDocument Page(string path) => pages["site/" + path];

    /// <summary>What is wrong with an address on a page; null for one that leads somewhere, or out of the outputs.</summary>
    public string? ProblemOf(string page, string address)
    {
        if (address.Split('#')[0].Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var target = new Uri(new Uri("http://site/" + page), address);
        var path = Uri.UnescapeDataString(target.AbsolutePath[1..]);
        var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        if (!Files.ContainsKey(path))
        {
            return $"{page}: {address} is no file";
        }

        return anchor.Length > 0 && pages.TryGetValue(path, out var document) && document.GetElementById(anchor) is null
            ? $"{page}: {address} is no id"
            : null;
    }
}
