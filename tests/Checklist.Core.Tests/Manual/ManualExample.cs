namespace Checklist.Core.Tests.Manual;

/// <summary>A fenced block of the manual or the README.</summary>
/// <param name="Name">Document and line, as a test report names it.</param>
/// <param name="Info">What is behind the fence, as words.</param>
internal sealed record ManualExample(string Document, string Name, IReadOnlyList<string> Info, string Text)
{
    public static IReadOnlyList<ManualExample> All { get; } = [.. ManualFiles.Documents.SelectMany(Read)];

    /// <summary>Has to build without a finding.</summary>
    public bool IsGood => Info is ["yaml", "example", ..];

    /// <summary>The code of the only finding, or null.</summary>
    public string? ErrorCode => Info is ["yaml", "error", var code, ..] ? code : null;

    /// <summary>The path of a file that the examples of the document find beside the catalog, or null.</summary>
    public string? FilePath => Info is [_, "file", var path] ? path : null;

    /// <summary>The whole catalog. The keys of a single control are put into the smallest one.</summary>
    public string Catalog => Info.Contains("fragment=control") ? InCatalog(Text) : Text;

    public static ManualExample Named(string name) => All.Single(example => example.Name == name);

    private static string InCatalog(string control)
    {
        var lines = control.Split('\n').Select(line => line.Length == 0 ? line : $"        {line}");
        return $"title: Example\ngroups:\n  - title: Group\n    controls:\n      -\n{string.Join('\n', lines)}";
    }

    private static IEnumerable<ManualExample> Read(string document)
    {
        var name = Path.GetFileName(document);
        var lines = ManualFiles.Read(document).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var start = i + 1;
            var fence = lines[i][..^lines[i].TrimStart('`').Length]; // a longer one holds examples of fences
            var end = Array.IndexOf(lines, fence, start);
            var text = string.Concat(lines[start..end].Select(line => line + "\n"));
            yield return new ManualExample(
                name, $"{name}:{start}", lines[i][fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries), text);
            i = end;
        }
    }
}
