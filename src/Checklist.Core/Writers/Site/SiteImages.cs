using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Site;

/// <summary>Where the site keeps its images: below <c>images/</c>, under the path that they have in the catalog's folder.</summary>
internal sealed class SiteImages
{
    private const string Folder = "images/";

    private readonly SortedDictionary<string, string> paths = new(StringComparer.Ordinal);
    private readonly ChecklistDocument document;

    public SiteImages(ChecklistDocument document)
    {
        this.document = document;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in document.Images.Keys.Order(StringComparer.Ordinal))
        {
            paths.Add(path, Free(path.StartsWith(Folder, StringComparison.Ordinal) ? path : Folder + path, taken));
        }
    }

    /// <summary>From the site's folder, as an address; null for an image that the document does not hold.</summary>
    public string? AddressOf(string path) =>
        paths.TryGetValue(path, out var found) ? string.Join('/', found.Split('/').Select(Uri.EscapeDataString)) : null;

    public IEnumerable<OutputEntry> Write(OutputCollector output) =>
        paths.Select(pair => output.Put(SitePaths.Folder + pair.Value, document.Images[pair.Key].Bytes));

    /// <summary><c>logo.png</c> and <c>images/logo.png</c> are two images.</summary>
    private static string Free(string wanted, HashSet<string> taken)
    {
        var path = wanted;
        for (var number = 2; !taken.Add(path); number++)
        {
            var dot = wanted.LastIndexOf('.');
            path = string.Create(CultureInfo.InvariantCulture, $"{wanted[..dot]}-{number}{wanted[dot..]}");
        }

        return path;
    }
}
