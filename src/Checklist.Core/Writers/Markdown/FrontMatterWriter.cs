using Checklist.Core.Documents;
using Checklist.Core.Yaml;

namespace Checklist.Core.Writers.Markdown;

/// <summary>The catalog's <c>metadata</c> as YAML front matter, with a title where it has none.</summary>
internal static class FrontMatterWriter
{
    /// <summary>Empty for a catalog without metadata; else it ends with a blank line.</summary>
    public static string Write(ChecklistDocument document, string title)
    {
        if (document.Metadata is not { Entries.Count: > 0 } metadata)
        {
            return "";
        }

        var ownTitle = metadata.Find("title") is null ? $"title: {YamlText.Quote(title)}\n" : "";
        return $"---\n{ownTitle}{YamlWriter.WriteEntries(metadata)}---\n\n";
    }
}
