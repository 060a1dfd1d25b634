using Checklist.Pdf.Fonts;

namespace Checklist.Pdf.Text;

/// <summary>A stretch of shaped text in one font, size and colour.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Font">The font its glyph numbers belong to.</param>
/// <param name="Style">Size and colour.</param>
/// <param name="Link">The number of the link it is part of, or -1.</param>
internal readonly record struct StyleRun(int Start, int End, EmbeddedFont Font, TextStyle Style, int Link);
