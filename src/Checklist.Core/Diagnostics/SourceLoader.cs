using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>Reads a file and decodes it; what goes wrong is reported where the file was named.</summary>
public static class SourceLoader
{
    /// <summary>Reads a file of a catalog as text, or says why that is not possible.</summary>
    /// <param name="namedAt">Where the catalog names the file; null for the catalog itself.</param>
    public static SourceText? Load(ISourceProvider sources, string path, SourceSpan? namedAt, DiagnosticBag diagnostics)
    {
        return Load(sources.Read(path), path, namedAt, diagnostics);
    }

    /// <summary>A file that was named on the command line and may lie anywhere.</summary>
    public static SourceText? Load(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.State != SourceFileState.Missing)
        {
            return Load(file, file.DisplayPath, null, diagnostics);
        }

        diagnostics.Add(NamedFileDiagnostics.Missing(Diagnostic.Nowhere(file.DisplayPath), file.DisplayPath));
        return null;
    }

    /// <summary>The text of a file that was read, or a finding and null.</summary>
    /// <param name="path">As the catalog names it.</param>
    public static SourceText? Load(SourceFile file, string path, SourceSpan? namedAt, DiagnosticBag diagnostics)
    {
        var place = namedAt ?? Diagnostic.Nowhere(file.DisplayPath);
        switch (file.State)
        {
            case SourceFileState.Read:
                return Decode(file, diagnostics);
            case SourceFileState.Missing:
                diagnostics.Add(
                    namedAt is null ? HostDiagnostics.SourceMissing(place, file.DisplayPath) : CatalogDiagnostics.FileMissing(place, path));
                return null;
            case SourceFileState.Unreadable:
                diagnostics.Add(HostDiagnostics.SourceUnreadable(place, file.DisplayPath, file.What));
                return null;
            case SourceFileState.TooLarge:
                diagnostics.Add(SyntaxDiagnostics.FileTooLarge(Diagnostic.Nowhere(file.DisplayPath)));
                return null;
            case SourceFileState.Outside:
                diagnostics.Add(CatalogDiagnostics.FileOutside(place, path));
                return null;
            default:
                throw new InvalidOperationException($"no rule for {file.State}");
        }
    }

    private static SourceText? Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        var source = SourceDecoder.Decode(file.DisplayPath, file.Bytes, out var problem, out var offset);
        switch (problem)
        {
            case DecodingProblem.None:
                return source;
            case DecodingProblem.Utf16:
                diagnostics.Add(SyntaxDiagnostics.Utf16(source.Start));
                return null;
            case DecodingProblem.InvalidUtf8:
                diagnostics.Add(SyntaxDiagnostics.NotUtf8(source.Span(offset, 0)));
                return null;
            case DecodingProblem.NulByte:
                diagnostics.Add(SyntaxDiagnostics.ControlCharacter(source.Span(offset, 1), '\0'));
                return null;
            default:
                throw new InvalidOperationException($"no rule for {problem}");
        }
    }
}
