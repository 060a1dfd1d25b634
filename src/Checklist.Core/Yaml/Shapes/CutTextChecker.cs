using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>Finds texts that YAML ends before their author does: at a comment, and at a comma between <c>{</c> and <c>}</c>.</summary>
internal static class CutTextChecker
{
    /// <summary>A value of the format.</summary>
    public static void Check(YamlScalar scalar, Shape shape, string key, DiagnosticBag diagnostics)
    {
        if (shape is TextShape { Kind: TextKind.Line or TextKind.Prose or TextKind.Note or TextKind.Code })
        {
            Report(scalar, key, diagnostics);
        }
        else if (shape is TextShape { Kind: TextKind.Value })
        {
            ReportUnlessRemark(scalar, key, diagnostics);
        }
    }

    /// <summary>Every value in a node of the author's own.</summary>
    public static void CheckAll(YamlNode node, string key, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar scalar:
                ReportUnlessRemark(scalar, key, diagnostics);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    CheckAll(item, key, diagnostics);
                }

                break;
            case YamlMapping mapping:
                CheckEntries(mapping, diagnostics);
                break;
            default:
                throw new InvalidOperationException($"no rule for {node.GetType().Name}");
        }
    }

    /// <summary>
    /// Where the entry is the rest of the text before it, as <c>e.g. 22</c> is in <c>{ text: No port is open, e.g. 22 }</c>.
    /// </summary>
    public static bool IsRestOfText(YamlMapping mapping, int index) =>
        index > 0 && IsInBraces(mapping) && mapping.Entries[index - 1].Value is YamlScalar { IsPlain: true };

    /// <summary>A text with two commas is one mistake: only what follows the first is reported.</summary>
    public static bool IsEcho(YamlMapping mapping, int index) =>
        index > 1 && IsInBraces(mapping) && HasNoColon(mapping.Entries[index]) && HasNoColon(mapping.Entries[index - 1]);

    /// <summary>Why a key has no value, where a comma or a comment is the reason; else null.</summary>
    public static string? EmptyHint(YamlMapping mapping, int index)
    {
        var entry = mapping.Entries[index];
        return IsRestOfText(mapping, index) && HasNoColon(entry) ? TextDiagnostics.CommaHint : EmptyHint(entry.Key);
    }

    /// <summary>Why an entry of a list has no value, where a comment is the reason; else null.</summary>
    public static string? EmptyHint(YamlNode node)
    {
        var rest = node.Span.Source.Content.AsSpan(node.Span.EndOffset);
        var line = rest[..(rest.IndexOfAny('\n', '\r') is >= 0 and var end ? end : rest.Length)].TrimStart(" \t:-");
        return line is ['#', _, ..] ? TextDiagnostics.CommentHint : null;
    }

    private static void CheckEntries(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            var entry = mapping.Entries[index];
            if (IsRestOfText(mapping, index) && HasNoColon(entry) && !IsEcho(mapping, index))
            {
                diagnostics.Add(TextDiagnostics.CutByComma(entry.Key.Span, entry.Key.Value));
            }

            CheckAll(entry.Value, entry.Key.Value, diagnostics);
        }
    }

    /// <summary>Behind one word that programs compare, a number sign and a space start an ordinary remark.</summary>
    private static void ReportUnlessRemark(YamlScalar scalar, string key, DiagnosticBag diagnostics)
    {
        if (CommentAtText.Of(scalar) is { } comment
            && (scalar.Value.AsSpan().ContainsAny(" \t\n") || comment.Text is ['#', not (' ' or '\t'), ..]))
        {
            diagnostics.Add(TextDiagnostics.CutByComment(comment, key, IsOnOwnLine(comment)));
        }
    }

    private static void Report(YamlScalar scalar, string key, DiagnosticBag diagnostics)
    {
        if (CommentAtText.Of(scalar) is { } comment)
        {
            diagnostics.Add(TextDiagnostics.CutByComment(comment, key, IsOnOwnLine(comment)));
        }
    }

    private static bool IsOnOwnLine(SourceSpan comment) => comment.Source.Line(comment.Start.Line).TrimStart() is ['#', ..];

    private static bool IsInBraces(YamlMapping mapping) => mapping.Span.Text is ['{', ..];

    private static bool HasNoColon(YamlEntry entry) =>
        entry.Value is YamlScalar { IsNull: true }
            && entry.Key.Span.Source.Content.AsSpan(entry.Key.Span.EndOffset).TrimStart() is not [':', ..];
}
