using System.Diagnostics;

namespace Checklist.Core.Text;

/// <summary>A value as its author wrote it, and where. Knows the place of each of its characters in the file.</summary>
[DebuggerDisplay("{Value} at {Span}")]
public sealed class SourcedText(string value, SourceSpan span, TextForm form)
{
    private SourceMap? map;

    public string Value { get; } = value;

    public SourceSpan Span { get; } = span;

    public TextForm Form { get; } = form;

    public static SourcedText FromFile(SourceText source) =>
        new(source.Content, source.Span(0, source.Content.Length), TextForm.Verbatim);

    /// <summary>The place in the file of a stretch of the value.</summary>
    public SourceSpan SpanAt(int offset, int length)
    {
        if (Form == TextForm.Verbatim)
        {
            return new SourceSpan(Span.Source, Span.Offset + offset, length);
        }

        map ??= new SourceMap(this);
        var start = map.OffsetInSource(offset);
        var end = length == 0 ? start : map.OffsetInSource(offset + length - 1) + 1;
        return new SourceSpan(Span.Source, start, Math.Max(end - start, 0));
    }

    public override string ToString() => Value;
}

/// <summary>
/// A stretch of a value, counted in UTF-16 code units. Where it is in the file is worked out when asked for: only findings ask.
/// </summary>
/// <param name="Value">Null for what no file holds.</param>
public readonly record struct ValueSpan(SourcedText? Value, int Offset, int Length)
{
    /// <summary>Its place in the file.</summary>
    public SourceSpan Place => Value?.SpanAt(Offset, Length) ?? default;
}
