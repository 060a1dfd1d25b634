namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>
/// The text of a part, looked through before the reader of XML sees it: that one compares all attributes of an element with each
/// other, and keeps all elements around it in memory.
/// </summary>
internal sealed class BoundedXmlText(TextReader inner) : TextReader
{
    private State state;
    private char quote;
    private char last;
    private char beforeLast;
    private char closing;
    private int length;
    private int depth;

    private enum State
    {
        Text,

        /// <summary>After the sign that opens one, of any kind.</summary>
        Opened,
        StartTag,
        EndTag,
        Quoted,

        /// <summary>After <c>&lt;!</c>.</summary>
        Marked,

        /// <summary>A comment, an instruction or a text as it is: no attributes that are compared.</summary>
        Other,
    }

    /// <summary>Reads on, up to the bound of one tag.</summary>
    /// <exception cref="FormTooLargeException">A tag is too long, or too many are open.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        foreach (var character in buffer.AsSpan(index, read))
        {
            state = Next(character);
            (beforeLast, last) = (last, character);
        }

        return read;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private State Next(char character)
    {
        if (state is State.StartTag or State.Quoted or State.EndTag && ++length > FormLimits.TagCharacters)
        {
            throw new FormTooLargeException("an element of it is longer than those of any form");
        }

        return state switch
        {
            State.Text => character == '<' ? State.Opened : State.Text,
            State.Opened => Open(character),
            State.Quoted => character == quote ? State.StartTag : State.Quoted,
            State.StartTag when character is '"' or '\'' => Quote(character),
            State.StartTag when character == '>' => Close(last == '/' ? 0 : 1),
            State.EndTag when character == '>' => Close(-1),
            State.Marked => Skip(character switch { '[' => ']', var sign => sign }),
            State.Other when character == '>' && IsClosing() => State.Text,
            var same => same,
        };
    }

    private State Open(char character)
    {
        length = 0;
        return character switch { '/' => State.EndTag, '!' => State.Marked, '?' => Skip('?'), _ => State.StartTag };
    }

    private State Skip(char end)
    {
        closing = end;
        return State.Other;
    }

    /// <summary>Two hyphens or brackets, or one question mark.</summary>
    private bool IsClosing() => last == closing && (closing == '?' || beforeLast == closing);

    private State Quote(char character)
    {
        quote = character;
        return State.Quoted;
    }

    private State Close(int change)
    {
        depth += change;
        return depth <= FormLimits.XmlDepth
            ? State.Text
            : throw new FormTooLargeException("its elements are nested deeper than those of any form");
    }
}
