using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Support;

/// <summary>The objects of a PDF as an independent reader sees them, references followed.</summary>
internal sealed class RawPdf : IDisposable
{
    public RawPdf(byte[] bytes) => Document = PdfDocument.Open(bytes);

    public PdfDocument Document { get; }

    public DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;

    public void Dispose() => Document.Dispose();

    public IToken? Get(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) ? Follow(value) : null;

    public DictionaryToken? Dictionary(DictionaryToken dictionary, string key) => Get(dictionary, key) switch
    {
        DictionaryToken found => found,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public IReadOnlyList<IToken> Array(DictionaryToken dictionary, string key) => Get(dictionary, key) switch
    {
        ArrayToken array => array.Data,
        null => [],
        { } single => [single],
    };

    public string? Text(DictionaryToken dictionary, string key) => Get(dictionary, key) switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        NameToken name => name.Data,
        _ => null,
    };

    /// <summary>What a stream draws; null where there is none.</summary>
    public string? Content(DictionaryToken dictionary, string key)
    {
        if (Get(dictionary, key) is not StreamToken stream)
        {
            return null;
        }

        using var inflated = new System.IO.Compression.ZLibStream(
            new MemoryStream(stream.Data.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(inflated, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    public int? Number(DictionaryToken dictionary, string key) => Get(dictionary, key) is NumericToken number ? number.Int : null;

    public IToken Follow(IToken token)
    {
        while (token is IndirectReferenceToken reference)
        {
            token = Document.Structure.GetObject(reference.Data).Data;
        }

        return token;
    }

    public static long Id(IToken token) => token is IndirectReferenceToken reference ? reference.Data.ObjectNumber : 0;

    /// <summary>The pages in their order, with their object numbers.</summary>
    public IReadOnlyList<(long Id, DictionaryToken Page)> Pages()
    {
        var pages = new List<(long, DictionaryToken)>();
        Visit(Catalog.Data["Pages"]);
        return pages;

        void Visit(IToken node)
        {
            var dictionary = (DictionaryToken)Follow(node);
            if (Text(dictionary, "Type") == "Page")
            {
                pages.Add((Id(node), dictionary));
                return;
            }

            foreach (var kid in Array(dictionary, "Kids"))
            {
                Visit(kid);
            }
        }
    }

    /// <summary>The elements of the structure in their order.</summary>
    public IEnumerable<DictionaryToken> Elements() => Elements(Dictionary(Catalog, "StructTreeRoot")!);

    /// <summary>A number tree as a dictionary, its values not followed.</summary>
    public Dictionary<int, IToken> NumberTree(DictionaryToken root)
    {
        var result = new Dictionary<int, IToken>();
        Visit(root);
        return result;

        void Visit(DictionaryToken node)
        {
            foreach (var kid in Array(node, "Kids"))
            {
                Visit((DictionaryToken)Follow(kid));
            }

            var numbers = Array(node, "Nums");
            for (var index = 0; index + 1 < numbers.Count; index += 2)
            {
                result.Add(((NumericToken)numbers[index]).Int, numbers[index + 1]);
            }
        }
    }

    private IEnumerable<DictionaryToken> Elements(DictionaryToken parent)
    {
        foreach (var element in Array(parent, "K").Select(Follow).OfType<DictionaryToken>().Where(kid => kid.Data.ContainsKey("S")))
        {
            yield return element;
            foreach (var kid in Elements(element))
            {
                yield return kid;
            }
        }
    }
}
