using System.Diagnostics;

namespace Checklist.Core.Text;

/// <summary>A stretch of a source text, counted in UTF-16 code units. Line and column are computed when asked for.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SourceSpan(SourceText Source, int Offset, int Length)
{
    public TextPosition Start => Source.PositionAt(Offset);

    /// <summary>The position after the last character.</summary>
    public TextPosition End => Source.PositionAt(Offset + Length);

    public int EndOffset => Offset + Length;

    public ReadOnlySpan<char> Text => Source.Content.AsSpan(Offset, Length);

    public override string ToString() => $"{Source.Path}:{Start}";
}
