namespace Checklist.Pdf.Fonts;

/// <summary>
/// The fonts that come with the library: Noto Sans in four styles, Noto Sans Mono in two, and signs. Latin, Greek and
/// Cyrillic; under the SIL Open Font License, see THIRD-PARTY-NOTICES.md.
/// </summary>
public static class DefaultFonts
{
    private static readonly Lazy<FontSet> Lazily = new(() => new FontSet(
        new FontFamily(Load("NotoSans-Regular"), Load("NotoSans-Bold"), Load("NotoSans-Italic"), Load("NotoSans-BoldItalic")),
        new FontFamily(Load("NotoSansMono-Regular"), Load("NotoSansMono-Bold")),
        Load("NotoSansMath-Regular"),
        Load("NotoSansMono-Regular"),
        Load("NotoSansSymbols2-Regular")));

    public static FontSet All => Lazily.Value;

    private static TrueTypeFont Load(string name)
    {
        using var stream = typeof(DefaultFonts).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"the font {name} is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return TrueTypeFont.Read(bytes);
    }
}
