using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>A fenced block of ours.</summary>
/// <param name="Words">Of the line that opens it; empty where that line is lost.</param>
/// <param name="Mark">What is in the box of the list item that holds it, empty for an open one; null where it is in none.</param>
internal sealed record FencedBlock(string[] Words, IReadOnlyDictionary<string, string> Lines, string? Mark, SourceSpan Place)
{
    public string? this[string key] => Lines.GetValueOrDefault(key);

    /// <summary>Why it is not known what it answers; null for a sound one.</summary>
    public string? Damage { get; init; }

    /// <summary>Text before its first key.</summary>
    public string? Loose { get; init; }

    /// <summary>The line that opens it, without its fence.</summary>
    public string Opening { get; init; } = "";
}
