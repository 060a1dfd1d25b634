using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using YamlDotNet.Core;

namespace Checklist.Core.Yaml;

/// <summary>
/// Reads YAML text into nodes that know their places. Takes parser events one by one, because a tree built by the
/// library has no exact places and follows aliases into cycles. Never throws on any input.
/// </summary>
public static class YamlReader
{
    private const string UnexpectedEnd = "unexpected end of a list or mapping";

    /// <summary>The root node, or null when the text is empty or cannot be parsed (which is then in the bag).</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics) =>
        SimpleYaml.Read(source) ?? ReadWithLibrary(source, diagnostics);

    /// <summary>The same for any text: what it says of a simple one is what <see cref="SimpleYaml"/> says.</summary>
    internal static YamlNode? ReadWithLibrary(SourceText source, DiagnosticBag diagnostics)
    {
        var findings = new DiagnosticBag();
        var root = Read(source, source.Content, findings);
        if (root is null && BlankLines.Smooth(source) is { } smooth)
        {
            findings = new DiagnosticBag();
            root = Read(source, smooth, findings);
        }

        diagnostics.AddAll(findings);
        return root;
    }

    /// <summary>Reads a text in which hidden characters were looked for.</summary>
    /// <param name="text">The source's text with the same offsets.</param>
    private static YamlNode? Read(SourceText source, string text, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var builder = new YamlTreeBuilder(source, text, findings);
        try
        {
            var root = builder.Build();
            ReportTurnedComment(source, builder, findings);
            if (root is null && builder.IsComplete)
            {
                findings.Add(SyntaxDiagnostics.EmptyFile(source.Start));
            }
            else if (!builder.IsComplete && !findings.HasErrors)
            {
                Report(source, builder, builder.LastOffset, UnexpectedEnd, findings); // nothing ends without a word
            }

            return builder.IsComplete ? root : null;
        }
        catch (YamlException exception)
        {
            Report(source, builder, (int)exception.Start.Index, exception.Message, findings);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or FormatException or OverflowException)
        {
            // The parser throws these on some malformed flow collections; they carry no place.
            Report(source, builder, builder.LastOffset, UnexpectedEnd, findings);
        }

        return null;
    }

    /// <summary>A comment that turns the reading direction can look like keys and values to anyone who reads the file itself.</summary>
    private static void ReportTurnedComment(SourceText source, YamlTreeBuilder builder, DiagnosticBag diagnostics)
    {
        var turn = builder.HasForbiddenCharacter ? -1 : source.Content.AsSpan().IndexOfAny(TextCharacters.Turns);
        if (turn >= 0)
        {
            diagnostics.Add(SyntaxDiagnostics.ControlCharacter(source.Span(turn, 1), source.Content[turn]));
        }
    }

    /// <summary>
    /// The cause where it is known, and else what the library met. Says nothing of a line that has an error already: it is the same one.
    /// </summary>
    private static void Report(SourceText source, YamlTreeBuilder builder, int offset, string problem, DiagnosticBag diagnostics)
    {
        var place = Math.Clamp(offset, 0, source.Content.Length);
        var line = source.PositionAt(place).Line;
        if (diagnostics.Sorted().All(finding => finding.Severity != Severity.Error || source.PositionAt(finding.Span.Offset).Line != line))
        {
            diagnostics.Add(YamlMistake.Find(source, builder.LastOffset, place, problem));
        }
    }
}
