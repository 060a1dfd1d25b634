using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>A fenced block of ours.</summary>
/// <param name="Words">Of the line that opens it.</param>
/// <param name="IsTicked">The box of the list item that holds it; null where it stands in none.</param>
internal sealed record FencedBlock(string[] Words, IReadOnlyDictionary<string, string> Lines, bool? IsTicked, SourceSpan Place)
{
    public string? this[string key] => Lines.GetValueOrDefault(key);
}
