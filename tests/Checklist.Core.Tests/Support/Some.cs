using System.Text;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Tests.Support;

/// <summary>Data that is all right, for tests that are about something else.</summary>
internal static class Some
{
    public const string CatalogText =
        "title: Release checklist\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";

    /// <summary>A control as it is in the list of a group; each line is one key of it.</summary>
    public static string Control(string id = "rel-01", params string[] lines)
    {
        var builder = new StringBuilder($"      - id: {id}\n");
        foreach (var line in lines.Prepend($"title: Title of {id}"))
        {
            builder.Append("        ").Append(line.Replace("\n", "\n        ", StringComparison.Ordinal)).Append('\n');
        }

        return builder.ToString();
    }

    /// <param name="head">Lines of the catalog's own keys.</param>
    public static string Catalog(string head = "", params string[] controls)
    {
        var keys = head.Length == 0 || head.EndsWith('\n') ? head : head + "\n";
        var all = controls.Length == 0 ? Control() : string.Concat(controls);
        return $"title: Release checklist\n{keys}groups:\n  - id: before\n    title: Before the tag\n    controls:\n{all}";
    }

    /// <summary>A catalog that uses every field of the format, with the files that it names.</summary>
    public static MemorySources FullSources() =>
        MemorySources.Of(
            FullCatalog, ("chapters/hardening.md", FullChapter), ("images/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
            .Add("images/logo.png", Convert.FromBase64String(Logo))
            .Add("fonts/text.ttf", File.ReadAllBytes(Repository.PathOf("src/Checklist.Pdf/Fonts/Files/NotoSans-Regular.ttf")))
            .Add("fonts/mono.ttf", File.ReadAllBytes(Repository.PathOf("src/Checklist.Pdf/Fonts/Files/NotoSansMono-Regular.ttf")));

    public static string FullCatalog { get; } = WithReading(File.ReadAllText(
        Path.Combine(Repository.PathOf("tests/Checklist.Core.Tests/Support"), "full-catalog.yaml")));

    /// <summary>What explains a control is a table: the file need not name the fields that came after it was written.</summary>
    private static string WithReading(string catalog)
    {
        var missing = ReadingFields.All.Where(field => !catalog.Contains($"\n        {field.Key}: ", StringComparison.Ordinal))
            .Select(field => $"        {field.Key}: Text of {field.Key}.\n");
        return catalog.Insert(catalog.IndexOf("        checks:\n", StringComparison.Ordinal), string.Concat(missing));
    }

    /// <summary>A PNG of four by two pixels.</summary>
    private const string Logo = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mPgDk2GIwZkDgBMkgYZZQL+mgAAAABJRU5ErkJggg==";

    private const string FullChapter =
        "# Hardening\n\nSee [[hv-host-01]] and ![the plan](../images/plan.svg).\n\n## Server Core\n\nWords.\n";
}
