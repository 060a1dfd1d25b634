using System.Text;
using Checklist.Cli.Output;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands;

/// <summary>What every command needs that makes the folder of a catalog.</summary>
internal static class NewCatalog
{
    /// <summary><c>docker-hosts</c> becomes <c>Docker hosts</c>. Empty for a name without words.</summary>
    public static string TitleOf(string name)
    {
        var words = string.Join(' ', name.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A file of the folder; its reader has to take what is YAML.</summary>
    /// <param name="path">Absolute.</param>
    public static FileToWrite File(string path, string text) =>
        new(path, Encoding.UTF8.GetBytes(text), path.EndsWith(".yaml", StringComparison.Ordinal) ? WrittenKind.Source : WrittenKind.Output);
}
