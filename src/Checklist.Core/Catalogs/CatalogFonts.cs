using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>Paths of the fonts of the PDF, from the catalog's folder.</summary>
public sealed record CatalogFonts(SourcedText? Regular, SourcedText? Bold, SourcedText? Italic, SourcedText? Mono)
{
    public IEnumerable<SourcedText> All => new[] { Regular, Bold, Italic, Mono }.OfType<SourcedText>();
}
