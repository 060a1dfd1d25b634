using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Replies;

/// <summary>From the places that a reply names to places in the file, whose text is made when the first finding needs it.</summary>
internal sealed class FormPlaces(SourceFile file)
{
    private SourceText? text;

    public SourceSpan Start { get; } = Diagnostic.Nowhere(file.DisplayPath);

    /// <summary>A place in the form, from the numbers that the reader's process sent.</summary>
    /// <param name="offset">Below 0 for a finding about the file as a whole.</param>
    /// <exception cref="InvalidDataException">The place is outside the text.</exception>
    public SourceSpan Span(int offset, int length)
    {
        if (offset < 0)
        {
            return Start;
        }

        text ??= new SourceText(file.DisplayPath, TextDecoder.Decode(file.Bytes));
        return length <= text.Content.Length - offset
            ? text.Span(offset, length)
            : throw new InvalidDataException("the reply names a place outside the form");
    }
}
