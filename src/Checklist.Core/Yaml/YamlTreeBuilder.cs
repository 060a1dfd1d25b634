using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Checklist.Core.Yaml;

/// <summary>Builds nodes from parser events and refuses what the format does not have: anchors, tags, complex keys.</summary>
/// <param name="text">What is parsed: the source's text with the same offsets.</param>
internal sealed class YamlTreeBuilder(SourceText source, string text, DiagnosticBag diagnostics)
{
    private readonly Parser parser = new(new Scanner(new StringReader(text), skipComments: true));
    private int depth;
    private bool isMisread; // a text was taken for a mapping

    /// <summary>False when reading stopped before the end of the document.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Where the last event that came through ended.</summary>
    public int LastOffset { get; private set; }

    /// <summary>True when one was reported.</summary>
    public bool HasForbiddenCharacter { get; private set; }

    public YamlNode? Build()
    {
        Next();
        if (Next() is StreamEnd)
        {
            return null;
        }

        Next();
        var isEmpty = parser.Current is Scalar { Value: "" } scalar && scalar.Start.Index == scalar.End.Index;
        var root = ReadNode();
        if (!IsComplete)
        {
            return null;
        }

        Next(); // the document's end
        if (parser.Current is DocumentEnd && Next() is DocumentStart second)
        {
            diagnostics.Add(SyntaxDiagnostics.SeveralDocuments(Span(second)));
            IsComplete = false;
        }

        IsComplete &= !isMisread;
        return isEmpty ? null : root;
    }

    private ParsingEvent? Next()
    {
        parser.MoveNext();
        LastOffset = (int)(parser.Current?.End.Index ?? LastOffset);
        return parser.Current;
    }

    /// <summary>Reads the node that starts at the current event and leaves its last event current.</summary>
    private YamlNode? ReadNode()
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                ReportProperties(scalar);
                return ReadScalar(scalar);
            case SequenceStart start:
                ReportProperties(start);
                return Nested(start);
            case MappingStart start:
                ReportProperties(start);
                return Nested(start);
            case AnchorAlias alias:
                diagnostics.Add(SyntaxDiagnostics.Alias(Span(alias), alias.Value.Value));
                return null;
            default:
                IsComplete = false;
                return null;
        }
    }

    private YamlNode? Nested(ParsingEvent start)
    {
        if (depth == Limits.Nesting)
        {
            diagnostics.Add(SyntaxDiagnostics.NestingTooDeep(source.Span((int)start.Start.Index, 0)));
            IsComplete = false;
            return null;
        }

        depth++;
        YamlNode? node = start is MappingStart mapping ? ReadMapping(mapping) : ReadSequence((SequenceStart)start);
        depth--;
        return node;
    }

    private YamlSequence? ReadSequence(SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            var item = ReadNode();
            if (!IsComplete)
            {
                return null;
            }

            if (item is not null)
            {
                items.Add(item);
            }
        }

        return new YamlSequence(CollectionSpan(start, items.Count > 0 ? items[^1].Span.EndOffset : -1), items);
    }

    private YamlMapping? ReadMapping(MappingStart start)
    {
        var entries = new List<YamlEntry>();
        var keys = new KeyLookUp(entries);
        var end = -1;
        for (var before = LastOffset; Next() is not MappingEnd; before = LastOffset)
        {
            var key = ReadNode();
            ReportKey(key, (int)start.Start.Index, before);
            Next();
            var value = IsComplete ? ReadNode() : null;
            if (!IsComplete)
            {
                return null;
            }

            end = value?.Span.EndOffset ?? end;
            if (value is not null && IsUsableKey(key, keys))
            {
                entries.Add(new YamlEntry((YamlScalar)key!, value));
            }
        }

        return new YamlMapping(CollectionSpan(start, end), entries);
    }

    /// <summary>Nothing before the colon ends the reading: from there on, the library takes values for keys.</summary>
    /// <param name="start">Where the mapping starts.</param>
    /// <param name="before">Where what came before the key ended.</param>
    private void ReportKey(YamlNode? key, int start, int before)
    {
        if (key is YamlMapping && source.Content.AsSpan(start).StartsWith("{{"))
        {
            var braces = source.Span(start, Math.Min(key.Span.EndOffset + 1, source.Content.Length) - start);
            var whole = UnquotedText.Find(source, start)?.Span;
            diagnostics.Add(SyntaxDiagnostics.Unquoted(whole?.Offset == start ? whole.Value : braces, "{{"));
            isMisread = true;
        }
        else if (key is YamlScalar { IsPlain: true, Span.Length: 0 })
        {
            diagnostics.Add(SyntaxDiagnostics.NoKey(ColonFrom(before)));
            IsComplete = false;
        }
        else if (key is not null and not YamlScalar)
        {
            diagnostics.Add(SyntaxDiagnostics.ComplexKey(key.Span));
        }
    }

    /// <summary>The colon that a line starts with, after spaces and dashes; else the next one at all.</summary>
    private SourceSpan ColonFrom(int offset)
    {
        for (var line = source.PositionAt(Math.Min(offset, source.Content.Length)).Line; line <= source.LineCount; line++)
        {
            var content = source.Line(line);
            var indentation = content.Length - content.TrimStart(" -?").Length;
            if (indentation < content.Length && content[indentation] == ':')
            {
                return source.Span(source.OffsetAt(new TextPosition(line, 1)) + indentation, 1);
            }
        }

        var next = source.Content.IndexOf(':', Math.Min(offset, source.Content.Length));
        return source.Span(Math.Max(next, 0), next < 0 ? 0 : 1);
    }

    private bool IsUsableKey(YamlNode? key, KeyLookUp keys)
    {
        if (key is not YamlScalar scalar)
        {
            return false;
        }

        if (scalar is { IsPlain: true, Value: "<<" })
        {
            diagnostics.Add(SyntaxDiagnostics.MergeKey(scalar.Span));
            return false;
        }

        if (keys.Find(scalar.Value) is { } first)
        {
            diagnostics.Add(SyntaxDiagnostics.DuplicateKey(scalar.Span, scalar.Value, first.Span));
            return false;
        }

        return true;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var form = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => TextForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => TextForm.DoubleQuoted,
            _ => TextForm.Folded,
        };
        var span = Span(scalar);
        var isVerbatim = form == TextForm.Folded && span.Length == scalar.Value.Length;
        var read = new SourcedText(scalar.Value, span, isVerbatim ? TextForm.Verbatim : form);
        ReportForbiddenCharacter(read);
        return new YamlScalar(read, scalar.Style == ScalarStyle.Plain);
    }

    private void ReportForbiddenCharacter(SourcedText text)
    {
        var index = TextCharacters.FirstForbidden(text.Value);
        if (index >= 0)
        {
            HasForbiddenCharacter = true;
            diagnostics.Add(SyntaxDiagnostics.ControlCharacter(text.SpanAt(index, 1), text.Value[index]));
        }
    }

    private void ReportProperties(NodeEvent node)
    {
        var place = source.Span((int)node.Start.Index, 1);
        if (!node.Anchor.IsEmpty)
        {
            diagnostics.Add(SyntaxDiagnostics.Anchor(place, node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            diagnostics.Add(SyntaxDiagnostics.Tag(place, node.Tag.IsNonSpecific ? "!" : AsWritten(node.Tag.Value)));
        }
    }

    private static string AsWritten(string tag)
    {
        const string Standard = "tag:yaml.org,2002:";
        return tag.StartsWith(Standard, StringComparison.Ordinal) ? "!!" + tag[Standard.Length..] : tag;
    }

    private SourceSpan CollectionSpan(ParsingEvent start, int lastChildEnd)
    {
        var offset = (int)start.Start.Index;
        var isFlow = start is SequenceStart { Style: YamlDotNet.Core.Events.SequenceStyle.Flow }
            or MappingStart { Style: YamlDotNet.Core.Events.MappingStyle.Flow };
        var end = isFlow || lastChildEnd < 0 ? (int)(parser.Current?.End.Index ?? offset) : lastChildEnd;
        var isBeforeBracket = isFlow && end == (int)(parser.Current?.Start.Index ?? -1)
            && end < source.Content.Length; // the parser's end event is empty
        end += isBeforeBracket ? 1 : 0;
        return source.Span(offset, Math.Max(end - offset, 0));
    }

    private SourceSpan Span(ParsingEvent parsingEvent)
    {
        var start = Math.Min((int)parsingEvent.Start.Index, source.Content.Length);
        var end = Math.Min((int)parsingEvent.End.Index, source.Content.Length);
        return source.Span(start, Math.Max(end - start, 0));
    }
}
