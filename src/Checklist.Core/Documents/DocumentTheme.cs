using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <param name="Accent"><c>#</c> and three or six hexadecimal digits, or null for the tool's own.</param>
/// <param name="Logo">Path of one of the document's images, or null.</param>
public sealed record DocumentTheme(string? Accent, string? Logo, string? Footer)
{
    public static DocumentTheme Plain { get; } = new(null, null, null);

    /// <summary>Null for those of the tool.</summary>
    public DocumentFonts? Fonts { get; init; }

    public ThemeCodes Codes { get; init; }
}
