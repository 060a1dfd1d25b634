using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>The packings that forms have. Pictures are never looked at, so none of theirs is here.</summary>
internal static class BoundedFilters
{
    public static IFilterProvider Create()
    {
        var flate = new BoundedFlateFilter();
        return new Provider(new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["ASCIIHexDecode"] = new AsciiHexDecodeFilter(),
            ["AHx"] = new AsciiHexDecodeFilter(),
            ["ASCII85Decode"] = new Ascii85Filter(),
            ["A85"] = new Ascii85Filter(),
        });
    }

    private sealed class Provider(IReadOnlyDictionary<string, IFilter> filters) : BaseFilterProvider(filters), IFilterProvider
    {
        /// <summary>Asked for every stream before anything is read from it.</summary>
        IReadOnlyList<IFilter> IFilterProvider.GetFilters(DictionaryToken dictionary)
        {
            StreamNumbers.Check(dictionary);
            return GetFilters(dictionary);
        }
    }
}
