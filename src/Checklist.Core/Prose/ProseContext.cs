using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>What converting one text needs to know and collects on its way.</summary>
internal sealed class ProseContext(SourcedText text, DiagnosticBag diagnostics)
{
    private readonly List<(int Start, int End)> commands = [];
    private HashSet<string>? parameters; // most texts name none

    public HeadingAnchors Anchors { get; } = new();

    public FootnoteNumbers Footnotes { get; } = new();

    /// <summary>Ids of those that the text names.</summary>
    public IReadOnlyCollection<string> Parameters => parameters ?? (IReadOnlyCollection<string>)[];

    /// <summary>What a node was read from.</summary>
    public ValueSpan WrittenOf(Markdig.Syntax.MarkdownObject node)
    {
        var (start, length) = MarkdownPlaces.Of(node, text.Value.Length);
        return new ValueSpan(text, start, length);
    }

    /// <summary>Where a node is in the file: for findings, as it takes work.</summary>
    public SourceSpan SpanOf(Markdig.Syntax.MarkdownObject node) => WrittenOf(node).Place;

    /// <summary>A stretch of the text as a place in its file.</summary>
    /// <param name="end">Behind the last character.</param>
    public SourceSpan SpanAt(int start, int end) => text.SpanAt(start, end - start);

    /// <summary>Where a node starts in the text.</summary>
    public int StartOf(Markdig.Syntax.MarkdownObject node) => MarkdownPlaces.Of(node, text.Value.Length).Start;

    public void AddParameter(string id) => (parameters ??= new(StringComparer.Ordinal)).Add(id);

    /// <summary>Code that somebody may type into a command line: a hidden character in it is an error.</summary>
    public void AddCommand(Markdig.Syntax.MarkdownObject node)
    {
        var (start, length) = MarkdownPlaces.Of(node, text.Value.Length);
        commands.Add((start, start + length));
    }

    /// <summary>Each character of the text that nobody sees, once in its commands and once in the rest.</summary>
    /// <param name="content">The text with what is not prose blanked out.</param>
    public void ReportHidden(string content)
    {
        commands.Sort();
        var reported = new HashSet<(Rune, bool)>();
        var next = 0;
        foreach (var character in HiddenCharacters.In(content))
        {
            while (next < commands.Count && commands[next].End <= character.Offset)
            {
                next++;
            }

            var isInCommand = next < commands.Count && commands[next].Start <= character.Offset;
            if (reported.Add((character.Rune, isInCommand)))
            {
                Report(character, text.SpanAt(character.Offset, character.Length), isInCommand);
            }
        }
    }

    /// <summary>Those of a value that the author did not type but write as entities.</summary>
    /// <param name="node">What the value was read from.</param>
    public void ReportHidden(string value, Markdig.Syntax.MarkdownObject node)
    {
        var (start, length) = MarkdownPlaces.Of(node, text.Value.Length);
        var (before, after) = (
            text.Value[Math.Max(start - 2, 0)..start], text.Value[(start + length)..Math.Min(start + length + 2, text.Value.Length)]);
        foreach (var character in HiddenCharacters.In(before + value + after).DistinctBy(found => found.Rune))
        {
            var isTyped = text.Value.AsSpan(start, length).Contains(character.Rune.ToString(), StringComparison.Ordinal);
            var isOfValue = character.Offset >= before.Length && character.Offset < before.Length + value.Length;
            if (isOfValue && !isTyped)
            {
                Report(character, SpanOf(node), isInCommand: false);
            }
        }
    }

    private void Report(HiddenCharacter character, SourceSpan place, bool isInCommand) =>
        Report(isInCommand
            ? SyntaxDiagnostics.HiddenCharacter(place, "this command", character)
            : SyntaxDiagnostics.HiddenInText(place, character));

    public void Report(Diagnostic finding) => diagnostics.Add(finding);

    /// <summary>Without the characters that no text may hold: written as an entity, they reach us only here.</summary>
    public string Clean(string value, Markdig.Syntax.MarkdownObject node)
    {
        ReportHidden(value, node);
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
