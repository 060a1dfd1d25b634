using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Support;

/// <summary>
/// The rules of ISO 19005-2 and 19005-3, level A, one by one, as far as our files have what they are about. Each gives sentences; none
/// means that it found nothing. The objects are those that an independent reader sees.
/// </summary>
internal sealed partial class PdfArchiveChecks : IDisposable
{
    private static readonly XNamespace Identification = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Accessible = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Properties = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    private readonly byte[] bytes;
    private readonly RawPdf pdf;
    private readonly List<DictionaryToken> dictionaries = [];
    private readonly List<(DictionaryToken Dictionary, StreamToken Stream)> streams = [];
    private readonly HashSet<long> seen = [];

    public PdfArchiveChecks(byte[] bytes)
    {
        this.bytes = bytes;
        pdf = new RawPdf(bytes);
        Visit(pdf.Catalog);
    }

    /// <summary>What the metadata claims, such as 3A; empty for nothing.</summary>
    public string Claim => Metadata is { } xmp
        ? string.Concat(new[] { "part", "conformance" }.SelectMany(name => xmp.Descendants(Identification + name)).Select(mark => mark.Value))
        : "";

    private XElement? Metadata => pdf.Document.TryGetXmpMetadata(out var xmp)
        ? XElement.Parse(MetadataText(xmp.GetXmlBytes().ToArray()))
        : null;

    public void Dispose() => pdf.Dispose();

    /// <summary>6.1.2, 6.1.3: the first line, four bytes above 127 in the second, nothing behind the end.</summary>
    public IEnumerable<string> HeaderAndEnd() => Sentences(
        (Latin(0, 9) == "%PDF-1.7\n", "the first line is no header"),
        (bytes[9] == '%' && bytes.AsSpan(10, 4).ToArray().All(value => value > 127), "the second line does not say binary"),
        (Latin(bytes.Length - 6, 6) == "%%EOF\n", "something is behind the end"));

    /// <summary>6.1.3: the trailer has an ID and no encryption.</summary>
    public IEnumerable<string> Trailer()
    {
        var trailer = TrailerPattern().Match(Latin(0, bytes.Length)).Value;
        return Sentences(
            (IdPattern().IsMatch(trailer), "the trailer has no ID"),
            (!trailer.Contains("/Encrypt", StringComparison.Ordinal), "the file is encrypted"));
    }

    /// <summary>6.1.7, 6.1.9: objects one after the other, each stream as long as it says, with line ends where they belong.</summary>
    public IEnumerable<string> Syntax()
    {
        var text = Latin(0, bytes.Length);
        var at = 15;
        while (BeginPattern().Match(text, at) is { Success: true } begin && begin.Index == at)
        {
            at = begin.Index + begin.Length + int.Parse(begin.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            if (string.CompareOrdinal(text, at, "\nendstream\nendobj\n", 0, 18) != 0)
            {
                return [$"a stream that begins at {begin.Index} is not as long as it says"];
            }

            at += 18;
        }

        return Sentences((string.CompareOrdinal(text, at, "startxref\n", 0, 10) == 0, $"there is no object at {at}"));
    }

    /// <summary>6.1.7.2: no filter but Flate and DCT, no data outside of the file.</summary>
    public IEnumerable<string> Filters() => streams.SelectMany(stream => Sentences(
        (pdf.Array(stream.Dictionary, "Filter").All(filter => filter is NameToken { Data: "FlateDecode" or "DCTDecode" }),
            "a stream has a filter that an archive does not take"),
        (!stream.Dictionary.Data.ContainsKey("F") && !stream.Dictionary.Data.ContainsKey("FFilter"), "a stream is in another file")));

    /// <summary>6.1.13: sizes.</summary>
    public IEnumerable<string> Limits() => dictionaries.SelectMany(dictionary => dictionary.Data).SelectMany(entry => Sentences(
        (Encoding.UTF8.GetByteCount(entry.Key) <= 127, $"the name {entry.Key} is too long"),
        (entry.Value is not StringToken { Data: var text } || BytesOf(text) <= 32767, $"a text of {entry.Key} is too long")));

    /// <summary>6.2.3: one profile, of three colors, that says what the numbers mean.</summary>
    public IEnumerable<string> OutputIntent()
    {
        if (pdf.Array(pdf.Catalog, "OutputIntents") is not [{ } token])
        {
            return ["there is no output intent, or more than one"];
        }

        var intent = (DictionaryToken)pdf.Follow(token);
        var profile = pdf.Get(intent, "DestOutputProfile") as StreamToken;
        var data = profile is null ? [] : Inflate(profile);
        return Sentences(
            (pdf.Text(intent, "S") == "GTS_PDFA1", "the intent is not one of an archive"),
            (pdf.Text(intent, "OutputConditionIdentifier") is { Length: > 0 }, "the intent has no name"),
            (profile is not null && pdf.Number(profile.StreamDictionary, "N") == 3, "the profile is not of three colors"),
            (data.Length > 128 && data[8] is 2 or 4 && Encoding.ASCII.GetString(data, 12, 8) == "mntrRGB ", "the profile is of a wrong kind"),
            (data.Length > 128 && System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(data) == data.Length, "the profile is cut"));
    }

    /// <summary>6.2.4: no inks, as the intent is of light.</summary>
    public IEnumerable<string> Colors() => [
        .. streams.Where(stream => pdf.Text(stream.Dictionary, "ColorSpace") == "DeviceCMYK").Select(_ => "an image has inks"),
        .. Operators().Where(name => name is "k" or "K" or "cs" or "CS" or "sh").Select(name => $"the operator {name} sets other colors"),
    ];

    /// <summary>6.2.5, 6.2.10: states of opacity only, no blending, no masks but of images, no groups.</summary>
    public IEnumerable<string> GraphicsStates() => [
        .. dictionaries.Where(dictionary => pdf.Text(dictionary, "S") == "Transparency").Select(_ => "a page or form is a group"),
        .. dictionaries.Where(dictionary => pdf.Dictionary(dictionary, "ExtGState") is not null)
            .SelectMany(dictionary => pdf.Dictionary(dictionary, "ExtGState")!.Data.Values).Select(pdf.Follow).OfType<DictionaryToken>()
            .SelectMany(state => state.Data.Keys).Where(key => key is not ("ca" or "CA" or "Type")).Select(key => $"a state has {key}"),
    ];

    /// <summary>6.2.8, 6.2.9: images and forms have nothing that stands for them elsewhere.</summary>
    public IEnumerable<string> Pictures() => streams.Where(stream => pdf.Text(stream.Dictionary, "Type") == "XObject")
        .SelectMany(stream => stream.Dictionary.Data.Where(entry =>
            entry.Key is "Alternates" or "OPI" or "Subtype2" or "PS" or "Ref"
            || entry is { Key: "Interpolate", Value: BooleanToken { Data: true } }))
        .Select(entry => $"a picture has {entry.Key}");

    /// <summary>6.2.11.4: each font is in the file.</summary>
    public IEnumerable<string> FontsAreEmbedded() => Fonts().Where(font => pdf.Text(font, "Subtype") != "Type0")
        .Where(font => pdf.Dictionary(font, "FontDescriptor") is not { } descriptor || pdf.Get(descriptor, "FontFile2") is not StreamToken)
        .Select(font => $"the font {pdf.Text(font, "BaseFont")} is not in the file");

    /// <summary>6.2.11.5: letters are as wide as the file of the font says.</summary>
    public IEnumerable<string> FontWidths() => Fonts().Where(font => pdf.Text(font, "Subtype") == "CIDFontType2").SelectMany(font =>
    {
        var metrics = new FontMetrics(Inflate((StreamToken)pdf.Get(pdf.Dictionary(font, "FontDescriptor")!, "FontFile2")!));
        var widths = pdf.Array(font, "W") is [NumericToken { Int: 1 }, ArrayToken { Data: var list }] ? list : [];
        return widths.Select((width, index) => (Width: ((NumericToken)width).Double, Glyph: index + 1))
            .Where(entry => Math.Abs(entry.Width - metrics.Width(entry.Glyph)) > 1)
            .Select(entry => $"glyph {entry.Glyph} of {pdf.Text(font, "BaseFont")} is {metrics.Width(entry.Glyph)} wide, not {entry.Width}");
    });

    /// <summary>6.2.11.3, 6.2.11.6: composite fonts go by glyph number, the simple one by Windows' letters with a map for them.</summary>
    public IEnumerable<string> FontEncodings() => Fonts().SelectMany(font => pdf.Text(font, "Subtype") switch
    {
        "Type0" => Sentences((pdf.Text(font, "Encoding") == "Identity-H", "a composite font has another encoding")),
        "CIDFontType2" => Sentences((pdf.Text(font, "CIDToGIDMap") == "Identity", "a font does not say which glyph a number is")),
        "TrueType" => Sentences(
            (pdf.Text(font, "Encoding") == "WinAnsiEncoding", "a simple font has another encoding"),
            (new FontMetrics(Inflate((StreamToken)pdf.Get(pdf.Dictionary(font, "FontDescriptor")!, "FontFile2")!)).HasWindowsMap,
                "a simple font has no map of letters")),
        var other => [$"a font is of the kind {other}"],
    });

    /// <summary>6.2.11.7: each glyph has a meaning.</summary>
    public IEnumerable<string> FontMeanings() => Fonts().Where(font => pdf.Text(font, "Subtype") == "Type0").SelectMany(font =>
    {
        var map = pdf.Get(font, "ToUnicode") is StreamToken stream ? Encoding.ASCII.GetString(Inflate(stream)) : "";
        var meanings = MeaningPattern().Matches(map).Select(match => match.Groups[2].Value).ToList();
        var descendant = (DictionaryToken)pdf.Follow(pdf.Array(font, "DescendantFonts")[0]);
        var glyphs = pdf.Array(descendant, "W") is [_, ArrayToken list] ? list.Data.Count : 0;
        return Sentences(
            (meanings.Count == glyphs, $"{glyphs} glyphs have {meanings.Count} meanings"),
            (!meanings.Exists(meaning => meaning is "0000" or "FEFF" or "FFFE"), "a glyph means nothing"));
    });

    /// <summary>6.2.11.8: the sign for a missing glyph is not shown.</summary>
    public IEnumerable<string> NoMissingGlyphs() => Enumerable.Range(1, pdf.Document.NumberOfPages)
        .SelectMany(page => pdf.Document.GetPage(page).Operations.OfType<ShowTextsWithPositioning>())
        .SelectMany(show => show.Array.OfType<StringToken>())
        .Where(text => text.GetBytes().Chunk(2).Any(code => code is [0, 0]))
        .Select(_ => "a glyph is missing");

    /// <summary>6.3: links and fields that are printed, each field with its picture.</summary>
    public IEnumerable<string> Annotations() => pdf.Pages().SelectMany(page => pdf.Array(page.Page, "Annots")).Select(pdf.Follow)
        .Cast<DictionaryToken>().SelectMany(annotation =>
        {
            var subtype = pdf.Text(annotation, "Subtype");
            var pictures = pdf.Dictionary(annotation, "AP");
            return Sentences(
                (subtype is "Link" or "Widget", $"an annotation is of the kind {subtype}"),
                (pdf.Number(annotation, "F") is { } flags && (flags & 4) != 0 && (flags & (1 | 2 | 32 | 256)) == 0,
                    $"a {subtype} is not printed"),
                (subtype == "Link" || pictures is { Data.Count: 1 } && pictures.Data.ContainsKey("N"),
                    "a field has no picture, or more than the one that is printed"),
                (!annotation.Data.ContainsKey("AA"), $"a {subtype} does something by itself"));
        });

    /// <summary>6.4: no field computes or asks for pictures to be made.</summary>
    public IEnumerable<string> Forms() => pdf.Dictionary(pdf.Catalog, "AcroForm") is not { } form ? [] : [
        .. Sentences(
            (!form.Data.ContainsKey("NeedAppearances"), "pictures are to be made"), (!form.Data.ContainsKey("XFA"), "a form of another kind")),
        .. pdf.Array(form, "Fields").Select(pdf.Follow).OfType<DictionaryToken>().Where(field => field.Data.ContainsKey("AA"))
            .Select(_ => "a field computes"),
    ];

    /// <summary>6.5: links lead to addresses, and nothing else happens.</summary>
    public IEnumerable<string> Actions() => [
        .. Sentences((!pdf.Catalog.Data.ContainsKey("AA") && !pdf.Catalog.Data.ContainsKey("OpenAction"), "something happens by itself")),
        .. dictionaries.Where(dictionary => dictionary.Data.ContainsKey("A")).Select(dictionary => pdf.Dictionary(dictionary, "A"))
            .OfType<DictionaryToken>().Where(action => action.Data.ContainsKey("S") && pdf.Text(action, "S") != "URI")
            .Select(_ => "an action is no link"),
        .. dictionaries.Where(dictionary => dictionary.Data.ContainsKey("JavaScript") || dictionary.Data.ContainsKey("JS"))
            .Select(_ => "there is a script"),
    ];

    /// <summary>6.6.2, 6.6.4: the metadata claims a part and level A, and describes the mark of the other standard.</summary>
    public IEnumerable<string> Marks()
    {
        var xmp = Metadata;
        var hasFiles = pdf.Catalog.Data.ContainsKey("AF");
        return Sentences(
            (Claim == (hasFiles ? "3A" : "2A"), $"the metadata claims `{Claim}`"),
            (xmp?.Descendants(Accessible + "part").SingleOrDefault()?.Value == "1", "the metadata does not claim PDF/UA-1"),
            (xmp?.Descendants(Schema + "namespaceURI").SingleOrDefault()?.Value == Accessible.NamespaceName, "the mark of PDF/UA is not described"));
    }

    /// <summary>6.6.3: the properties say the same twice.</summary>
    public IEnumerable<string> PropertiesAgree()
    {
        var (xmp, information) = (Metadata!, pdf.Document.Information);
        return new (string Name, string? Twice, string? Once)[]
        {
            ("title", xmp.Descendants(Dublin + "title").SingleOrDefault()?.Value, information.Title),
            ("author", xmp.Descendants(Dublin + "creator").SingleOrDefault()?.Value, information.Author),
            ("subject", xmp.Descendants(Dublin + "description").SingleOrDefault()?.Value, information.Subject),
            ("creator", xmp.Descendants(Xmp + "CreatorTool").SingleOrDefault()?.Value, information.Creator),
            ("producer", xmp.Descendants(Properties + "Producer").SingleOrDefault()?.Value, information.Producer),
            ("keywords", xmp.Descendants(Properties + "Keywords").SingleOrDefault()?.Value, information.Keywords),
        }.Where(entry => entry.Twice != entry.Once).Select(entry => $"the {entry.Name} is `{entry.Twice}` and `{entry.Once}`");
    }

    /// <summary>6.8 of part 3: attached files are named twice, of a known kind, and belong to the document.</summary>
    public IEnumerable<string> AttachedFiles()
    {
        var files = pdf.Array(pdf.Catalog, "AF");
        var named = dictionaries.Count(dictionary => pdf.Text(dictionary, "Type") == "Filespec");
        return
        [
            .. Sentences((named == files.Count, "a file does not belong to the document")),
            .. files.Select(pdf.Follow).Cast<DictionaryToken>().SelectMany(file => Sentences(
                (pdf.Text(file, "F") is { Length: > 0 } && pdf.Text(file, "UF") is { Length: > 0 }, "a file has no name"),
                (pdf.Text(file, "AFRelationship") is "Source" or "Data" or "Alternative" or "Supplement", "a file has no relationship"),
                (pdf.Text(pdf.Dictionary(pdf.Dictionary(file, "EF")!, "F")!, "Subtype")?.Contains('/', StringComparison.Ordinal) == true,
                    "a file is of no kind"),
                (pdf.Dictionary(pdf.Dictionary(pdf.Dictionary(file, "EF")!, "F")!, "Params") is not null, "a file has no parameters"))),
        ];
    }

    /// <summary>6.9 to 6.11: no layers, no other presentations, no requirements.</summary>
    public IEnumerable<string> NothingOptional() => Sentences(
        (!pdf.Catalog.Data.ContainsKey("OCProperties"), "there are layers"),
        (!pdf.Catalog.Data.ContainsKey("Requirements"), "there are requirements"),
        (pdf.Dictionary(pdf.Catalog, "Names")?.Data.ContainsKey("AlternatePresentations") != true, "there are presentations"),
        (!pdf.Pages().Any(page => page.Page.Data.ContainsKey("PresSteps")), "a page has steps"));

    /// <summary>6.7: level A. The structure is looked at by the checks of PDF/UA.</summary>
    public IEnumerable<string> Structure() => PdfStructureChecks.Find(bytes);

    private static IEnumerable<string> Sentences(params (bool IsGood, string Sentence)[] rules) =>
        [.. rules.Where(rule => !rule.IsGood).Select(rule => rule.Sentence)];

    private static int BytesOf(string text) => text.All(char.IsAscii) ? text.Length : 2 + (2 * text.Length);

    private IEnumerable<DictionaryToken> Fonts() => dictionaries.Where(dictionary => pdf.Text(dictionary, "Type") == "Font");

    private IEnumerable<string> Operators() => Enumerable.Range(1, pdf.Document.NumberOfPages)
        .SelectMany(page => pdf.Document.GetPage(page).Operations).Select(operation => operation.Operator);

    private string Latin(int start, int length) => Encoding.Latin1.GetString(bytes, start, length);

    private static string MetadataText(byte[] xmp)
    {
        var text = Encoding.UTF8.GetString(xmp);
        var start = text.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        return text[start..(text.IndexOf("</x:xmpmeta>", StringComparison.Ordinal) + "</x:xmpmeta>".Length)];
    }

    private static byte[] Inflate(StreamToken stream)
    {
        using var inflated = new System.IO.Compression.ZLibStream(
            new MemoryStream(stream.Data.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var result = new MemoryStream();
        inflated.CopyTo(result);
        return result.ToArray();
    }

    private void Visit(IToken token)
    {
        var pending = new Stack<IToken>([token]);
        while (pending.TryPop(out var next))
        {
            if (next is IndirectReferenceToken reference)
            {
                if (!seen.Add(reference.Data.ObjectNumber))
                {
                    continue;
                }

                next = pdf.Follow(reference);
            }

            if (next is StreamToken stream)
            {
                streams.Add((stream.StreamDictionary, stream));
                next = stream.StreamDictionary;
            }

            if (next is DictionaryToken dictionary)
            {
                dictionaries.Add(dictionary);
            }

            foreach (var inner in (next as DictionaryToken)?.Data.Values ?? (next as ArrayToken)?.Data ?? [])
            {
                pending.Push(inner);
            }
        }
    }

    [GeneratedRegex(@"/Type/XRef[^\n]*")]
    private static partial Regex TrailerPattern();

    [GeneratedRegex("/ID\\[<([0-9A-F]{32})><\\1>\\]")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"\d+ 0 obj\n<<[^\n]*/Length (\d+)(?:/Filter/FlateDecode)?>>\nstream\n")]
    private static partial Regex BeginPattern();

    [GeneratedRegex("^<(?!0000)([0-9A-F]{4})> <([0-9A-F]{4,8})>$", RegexOptions.Multiline)]
    private static partial Regex MeaningPattern();
}
