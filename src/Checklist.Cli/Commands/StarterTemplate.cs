using System.Reflection;
using Checklist.Core.Catalogs;

namespace Checklist.Cli.Commands;

/// <summary>The files of a catalog to start from. They are in the program, below the name of the template.</summary>
/// <param name="Files">Paths below the folder of the catalog with their texts, the catalog first.</param>
internal sealed record StarterTemplate(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    private const string Root = "starter/";
    private const string CatalogFile = "catalog.yaml";

    /// <summary>Words that some reader of YAML takes for nothing, for a truth value or for a number.</summary>
    private static readonly string[] Ambiguous = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    public static IReadOnlyList<string> Names { get; } = ["minimal", "guide", "audit", "policy"];

    private static Assembly Program => typeof(StarterTemplate).Assembly;

    public static StarterTemplate Named(string name)
    {
        var prefix = $"{Root}{name}/";
        var paths = Program.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => resource[prefix.Length..])
            .OrderBy(path => path == CatalogFile ? 0 : 1)
            .ThenBy(path => path, StringComparer.Ordinal);
        return new StarterTemplate(name, [.. paths.Select(path => (path, Read(prefix + path)))]);
    }

    /// <summary>A file that is the same for every template.</summary>
    public static string Shared(string name) => Read($"{Root}shared/{name}");

    /// <summary>The files with an id and a title made of the folder's name.</summary>
    public IReadOnlyList<(string Path, string Text)> For(string folderName)
    {
        var id = Slug.Make(folderName, "catalog");
        var title = TitleOf(folderName, id);
        return
        [
            .. Files.Select(file => (file.Path, file.Text
                .Replace("@id@", Scalar(id), StringComparison.Ordinal)
                .Replace("@title@", Scalar(title), StringComparison.Ordinal))),
        ];
    }

    /// <summary>A name with other characters than letters and digits gives way to the id.</summary>
    private static string TitleOf(string folderName, string id)
    {
        var title = NewCatalog.TitleOf(folderName);
        var isPlain = title.Length > 0 && title.All(character => char.IsLetterOrDigit(character) || character == ' ');
        return isPlain ? title : NewCatalog.TitleOf(id);
    }

    /// <summary>
    /// In quotes where YAML could take the word for something else, as it does with <c>null</c>, <c>no</c> and <c>2026</c>.
    /// </summary>
    private static string Scalar(string words)
    {
        var isPlain = words.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '-')
            && char.IsAsciiLetter(words[0])
            && !Ambiguous.Contains(words, StringComparer.OrdinalIgnoreCase);
        return isPlain ? words : $"\"{words}\"";
    }

    private static string Read(string resource)
    {
        using var stream = Program.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
