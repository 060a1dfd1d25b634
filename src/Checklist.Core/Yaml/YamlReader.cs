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
    /// <summary>The root node, or null when the text is empty or cannot be parsed (which is then in the bag).</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var builder = new YamlTreeBuilder(source, diagnostics);
        try
        {
            var root = builder.Build();
            if (root is null && builder.IsComplete)
            {
                diagnostics.Add(SyntaxDiagnostics.EmptyFile(source.Start));
            }

            return builder.IsComplete ? root : null;
        }
        catch (YamlException exception)
        {
            Report(source, (int)exception.Start.Index, exception.Message, diagnostics);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The parser throws these on some malformed flow collections; they carry no place.
            Report(source, builder.LastOffset, "unexpected end of a list or mapping", diagnostics);
        }

        return null;
    }

    private static void Report(SourceText source, int offset, string problem, DiagnosticBag diagnostics)
    {
        var tab = TabIndentation.FirstOffset(source);
        if (tab >= 0)
        {
            diagnostics.Add(SyntaxDiagnostics.Tab(source.Span(tab, 1)));
            return;
        }

        var place = Math.Clamp(offset, 0, source.Content.Length);
        diagnostics.Add(SyntaxDiagnostics.InvalidYaml(source.Span(place, place < source.Content.Length ? 1 : 0), ParserMessage.Clean(problem)));
    }
}
