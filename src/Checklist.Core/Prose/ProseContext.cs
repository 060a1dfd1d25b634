using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>What converting one text needs to know and collects on its way.</summary>
internal sealed class ProseContext(SourcedText text, DiagnosticBag diagnostics)
{
    private readonly List<Range> code = [];

    public HeadingAnchors Anchors { get; } = new();

    public FootnoteNumbers Footnotes { get; } = new();

    public IReadOnlyList<Range> Code => [.. code.OrderBy(range => range.Start.Value)];

    public SourceSpan SpanOf(Markdig.Syntax.MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, text.Value.Length);
        return text.SpanAt(start, Math.Clamp(node.Span.Length, 0, text.Value.Length - start));
    }

    public void AddCode(Markdig.Syntax.MarkdownObject node)
    {
        if (node.Span.Length > 0)
        {
            code.Add(node.Span.Start..(node.Span.End + 1));
        }
    }

    public void Report(Diagnostic finding) => diagnostics.Add(finding);

    /// <summary>Without the characters that no text may hold: written as an entity, they reach us only here.</summary>
    public string Clean(string value, Markdig.Syntax.MarkdownObject node)
    {
        var index = TextCharacters.FirstForbidden(value);
        if (index < 0)
        {
            return value;
        }

        Report(SyntaxDiagnostics.ControlCharacter(SpanOf(node), value[index]));
        while (index >= 0)
        {
            value = value.Remove(index, 1);
            index = TextCharacters.FirstForbidden(value);
        }

        return value;
    }
}
