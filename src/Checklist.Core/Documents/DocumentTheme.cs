using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>How the catalog wants its outputs to look.</summary>
/// <param name="Accent"><c>#</c> and three or six hexadecimal digits, or null for the tool's own.</param>
/// <param name="Logo">Path of one of the document's images, or null.</param>
public sealed record DocumentTheme(string? Accent, string? Logo, string? Footer)
{
    public static DocumentTheme Plain { get; } = new(null, null, null);

    /// <summary>Null for those of the tool.</summary>
    public DocumentFonts? Fonts { get; init; }

    public ThemeCodes Codes { get; init; }
}

/// <summary>Fonts of the catalog's own; a face that is null is replaced by the nearest there is.</summary>
public sealed record DocumentFonts(DocumentFont? Regular, DocumentFont? Bold, DocumentFont? Italic, DocumentFont? Mono);

/// <summary>A font file of the catalog.</summary>
/// <param name="Path">From the catalog's folder.</param>
/// <param name="Bytes">The file as it is; nobody has looked whether it is a font.</param>
public sealed record DocumentFont(string Path, ReadOnlyMemory<byte> Bytes);
