using Checklist.Pdf.Archive;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Fonts;

/// <summary>The fonts one document has used so far, and what it could not show.</summary>
internal sealed class DocumentFonts(FontSet fonts)
{
    private readonly List<EmbeddedFont> embedded = [];
    private readonly Dictionary<TrueTypeFont, EmbeddedFont> embeddedByFont = new(ReferenceEqualityComparer.Instance);
    private readonly FontFace?[] faces = new FontFace?[8];
    private readonly HashSet<int> reported = [];
    private readonly List<TextIssue> issues = [];

    public IReadOnlyList<TextIssue> Issues => issues;

    /// <summary>What is being written just now; goes into the issues.</summary>
    public string? Origin { get; set; }

    public FontFace Face(bool isMono, bool isBold, bool isItalic) =>
        faces[(isMono ? 4 : 0) + (isBold ? 2 : 0) + (isItalic ? 1 : 0)] ??= Open((isMono ? fonts.Mono : fonts.Text).Face(isBold, isItalic));

    public EmbeddedFont this[int index] => embedded[index];

    /// <summary>Writes all fonts used, and the entries of the /Font resource dictionary.</summary>
    public void Write(ObjectFile file, ByteBuffer resources)
    {
        foreach (var font in embedded)
        {
            if (font.Glyphs.Count > 1)
            {
                file.Ledger.Require(
                    !font.CodePoints.Any(IsPrivate), PdfStandard.Archive, "a character has no meaning that all readers know (private use)");
                resources.Add("/F"u8).Integer(font.Index).Add((byte)' ').Reference(FontWriter.Write(file, font));
            }
        }
    }

    private static bool IsPrivate(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    private FontFace Open(TrueTypeFont font)
    {
        var existing = Array.Find(faces, face => face is not null && ReferenceEquals(face.First.Font, font));
        return existing ?? new FontFace([.. fonts.ChainOf(font).Distinct().Select(Embed)], Report);
    }

    private EmbeddedFont Embed(TrueTypeFont font)
    {
        if (!embeddedByFont.TryGetValue(font, out var result))
        {
            result = new EmbeddedFont(font, embedded.Count);
            embedded.Add(result);
            embeddedByFont.Add(font, result);
        }

        return result;
    }

    private void Report(int codePoint, TextIssueKind kind)
    {
        if (reported.Add(codePoint))
        {
            issues.Add(new TextIssue(codePoint, kind, Origin));
        }
    }
}
