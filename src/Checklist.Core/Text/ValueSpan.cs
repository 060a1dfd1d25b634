namespace Checklist.Core.Text;

/// <summary>
/// A stretch of a value, counted in UTF-16 code units. Where it is in the file is worked out when asked for: only findings ask.
/// </summary>
/// <param name="Value">Null for what no file holds.</param>
public readonly record struct ValueSpan(SourcedText? Value, int Offset, int Length)
{
    /// <summary>Its place in the file.</summary>
    public SourceSpan Place => Value?.SpanAt(Offset, Length) ?? default;
}
