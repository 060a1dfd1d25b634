using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>Writes into the file, beside what a control distils, the digest of that section as it is now.</summary>
internal static class DistilledFix
{
    public static IReadOnlyList<TextEdit> Edits(ValidatedCatalog catalog, Func<Control, bool> isMeant) =>
        [.. catalog.Controls.Where(isMeant).Select(control => Edit(catalog, control)).OfType<TextEdit>()];

    /// <summary>Null where the control distils nothing, or carries the right digest.</summary>
    private static TextEdit? Edit(ValidatedCatalog catalog, Control control)
    {
        if (control.Guide is not { } guide || GuideSection.Digest(catalog, guide.Value) is not { } digest)
        {
            return null;
        }

        var written = $"\"{GuideSection.Short(digest)}\"";
        if (control.GuideDigest is { } old)
        {
            return digest.StartsWith(old.Value, StringComparison.Ordinal) ? null : new TextEdit(old.Span, written);
        }

        var isShort = control.GuidePlace is null || control.GuidePlace == guide.Span;
        return isShort
            ? new TextEdit(guide.Span, $"{{ to: {guide.Span.Text}, digest: {written} }}")
            : new TextEdit(new SourceSpan(guide.Span.Source, guide.Span.EndOffset, 0), $"{Separator(guide.Span)}digest: {written}");
    }

    /// <summary>Behind <c>to</c>: a comma where the entry is in braces, else a line of the same indentation.</summary>
    private static string Separator(SourceSpan to)
    {
        var content = to.Source.Content;
        var key = content.LastIndexOf("to", to.Offset, to.Offset + 1, StringComparison.Ordinal);
        var before = content.AsSpan(0, key).TrimEnd();
        var newLine = content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return before is [.., '{' or ','] ? ", " : newLine + new string(' ', to.Source.PositionAt(key).Column - 1);
    }
}
