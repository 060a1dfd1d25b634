using System.Text;
using Checklist.Core.Text;

namespace Checklist.Cli.Fixes;

/// <summary>Puts edits, which count characters, into the bytes of a file.</summary>
internal static class EditedBytes
{
    /// <summary>Null when the bytes are not those of the text that the edits were made for.</summary>
    /// <param name="edits">Not overlapping, in any order.</param>
    public static byte[]? Create(ReadOnlySpan<byte> bytes, SourceText source, IReadOnlyList<TextEdit> edits)
    {
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        if (!bytes[mark.Length..].SequenceEqual(Encoding.UTF8.GetBytes(source.Content)))
        {
            return null;
        }

        var edited = new MemoryStream(bytes.Length);
        edited.Write(mark);
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Offset))
        {
            edited.Write(Encoding.UTF8.GetBytes(source.Content[position..edit.Span.Offset]));
            edited.Write(Encoding.UTF8.GetBytes(edit.Replacement));
            position = edit.Span.EndOffset;
        }

        edited.Write(Encoding.UTF8.GetBytes(source.Content[position..]));
        return edited.ToArray();
    }
}
