namespace Checklist.Core.Text;

/// <summary>
/// Finds where a character of a folded or escaped value is in its source by walking both texts side by side. A value is
/// walked once, when the first of its places is asked for; the places of a few of its characters are kept, so that a text of
/// a thousand links is not walked a thousand times.
/// </summary>
internal sealed class SourceMap
{
    private const int Step = 128; // characters between two places that are kept

    private readonly SourcedText text;
    private readonly int[] places;

    public SourceMap(SourcedText text)
    {
        this.text = text;
        places = new int[text.Value.Length / Step + 1];
        var position = SkipOpening(text, text.Span.Source.Content, text.Span.EndOffset);
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = position;
            position = Walk(position, index * Step, (index + 1) * Step);
        }
    }

    public int OffsetInSource(int valueOffset)
    {
        var first = Math.Min(valueOffset / Step, places.Length - 1);
        var position = Walk(places[first], first * Step, valueOffset);
        return Math.Min(SkipFoldedBreak(text, text.Span.Source.Content, position, text.Span.EndOffset, valueOffset), text.Span.EndOffset);
    }

    private int Walk(int position, int from, int to)
    {
        var (source, end) = (text.Span.Source.Content, text.Span.EndOffset);
        for (var i = from; i < to && i < text.Value.Length && position < end; i++)
        {
            position = Advance(text, source, position, end, i);
        }

        return position;
    }

    private static int SkipOpening(SourcedText text, string source, int end)
    {
        var position = text.Span.Offset;
        if (text.Form is TextForm.SingleQuoted or TextForm.DoubleQuoted)
        {
            return position + 1;
        }

        var isBlockScalar = position < end && source[position] is '|' or '>';
        if (!isBlockScalar)
        {
            return position;
        }

        while (position < end && source[position] is not ('\n' or '\r'))
        {
            position++;
        }

        var startsVisibly = text.Value.Length > 0 && !char.IsWhiteSpace(text.Value[0]);
        return startsVisibly ? SkipWhiteSpace(source, position, end) : position;
    }

    /// <summary>The source offset behind the value's character at <paramref name="index"/>.</summary>
    private static int Advance(SourcedText text, string source, int position, int end, int index)
    {
        var character = text.Value[index];
        if (text.Form == TextForm.DoubleQuoted && source[position] == '\\' && position + 1 < end)
        {
            var behind = position + EscapeLength(source, position, end);
            var isContinuedLine = source[position + 1] is '\n' or '\r';
            return isContinuedLine && behind < end ? Advance(text, source, behind, end, index) : behind;
        }

        if (text.Form == TextForm.SingleQuoted && character == '\'')
        {
            return position + 2;
        }

        if (character is not (' ' or '\n'))
        {
            return SkipFoldedBreak(text, source, position, end, index) + 1;
        }

        return source[position] is '\n' or '\r' ? SkipFoldedBreak(text, source, position, end, index + 1) : position + 1;
    }

    /// <summary>A line end and the indentation behind it count as one white space of the value, or none.</summary>
    private static int SkipFoldedBreak(SourcedText text, string source, int position, int end, int valueIndex)
    {
        var atVisibleCharacter = valueIndex < text.Value.Length && !char.IsWhiteSpace(text.Value[valueIndex]);
        if (!atVisibleCharacter)
        {
            return position;
        }

        var isContinuedLine = text.Form == TextForm.DoubleQuoted && position + 1 < end && source[position] == '\\'
            && source[position + 1] is '\n' or '\r';
        return SkipWhiteSpace(source, isContinuedLine ? position + 1 : position, end);
    }

    private static int SkipWhiteSpace(string source, int position, int end)
    {
        while (position < end && source[position] is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }

        return position;
    }

    private static int EscapeLength(string source, int position, int end) => source[position + 1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        '\n' or '\r' => SkipWhiteSpace(source, position + 1, end) - position,
        _ => 2,
    };
}
