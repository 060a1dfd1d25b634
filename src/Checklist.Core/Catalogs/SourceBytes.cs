using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Reads a file that the catalog names and that is no text of its own: an image, a font.</summary>
internal static class SourceBytes
{
    /// <summary>The bytes, or null when the file cannot be read, which was reported.</summary>
    public static ReadOnlyMemory<byte>? Read(
        ISourceProvider sources, SourceSpan place, string written, string path, DiagnosticBag diagnostics)
    {
        var file = sources.Read(path);
        if (file.State == SourceFileState.Read)
        {
            return file.Bytes;
        }

        diagnostics.Add(file.State switch
        {
            SourceFileState.Outside => CatalogDiagnostics.FileOutside(place, written),
            SourceFileState.Unreadable => HostDiagnostics.SourceUnreadable(place, written, file.What),
            SourceFileState.TooLarge => SyntaxDiagnostics.FileTooLarge(place),
            _ => CatalogDiagnostics.FileMissing(place, written),
        });
        return null;
    }

    /// <summary>Whether a path stays in the folder; reported if not.</summary>
    public static bool IsInside(SourceSpan place, string written, string? path, DiagnosticBag diagnostics)
    {
        if (path is not null && TextPatterns.IsMatch(TextKind.Path, path))
        {
            return true;
        }

        diagnostics.Add(CatalogDiagnostics.FileOutside(place, written));
        return false;
    }
}
