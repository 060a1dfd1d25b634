using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using Checklist.Pdf.Vectors;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Vectors;

public class SvgPictureTests
{
    [Theory]
    [InlineData("width='120' height='60'", 120, 60)]
    [InlineData("viewBox='0 0 400 300'", 400, 300)]
    [InlineData("viewBox='0 0 400 300' width='200'", 200, 150)]
    [InlineData("viewBox='0 0 400 300' width='100%' height='100%'", 400, 300)]
    [InlineData("width='1in' height='2.54cm'", 96, 96)]
    public void The_size_is_that_of_its_attributes(string attributes, double width, double height)
    {
        var picture = Read("", attributes);
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "M1,2 L4,2 L4,6 L1,6 Z")]
    [InlineData("<polygon points='0,0 10 0,10,10'/>", "M0,0 L10,0 L10,10 Z")]
    [InlineData("<path d='M1 2h3v4H1z m1-1.5.5.5'/>", "M1,2 L4,2 L4,6 L1,6 Z M2,0.5 L2.5,1")]
    [InlineData("<path d='M0 0Q3 3 6 0T12 0'/>", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    [InlineData("<path d='M0 0C1 1 2 1 3 0S5-1 6 0'/>", "M0,0 C1,1,2,1,3,0 C4,-1,5,-1,6,0")]
    [InlineData("<path d='M10 0A10 10 0 0110-20'/>", "M10,0 C4.48,0,0,-4.48,0,-10 C0,-15.52,4.48,-20,10,-20")]
    [InlineData("<path d='M0 0a0 5 0 0 1 3 4'/>", "M0,0 L3,4")]
    [InlineData("<g transform='translate(10 5) scale(2)'><path d='M1 1L2 2'/></g>", "M12,7 L14,9")]
    [InlineData("<path transform='rotate(90 1 1)' d='M1 1L2 1'/>", "M1,1 L1,2")]
    [InlineData("<svg x='10' width='20' height='20' viewBox='0 0 10 10'><path d='M1 1L2 2'/></svg>", "M12,2 L14,4")]
    [InlineData("<defs><path id='p' d='M1 1L2 2'/></defs><use href='#p' x='5'/>", "M6,1 L7,2")]
    [InlineData("<symbol id='s' viewBox='0 0 10 10'><path d='M1 1L2 2'/></symbol><use href='#s' width='20' height='40'/>", "M2,12 L4,14")]
    public void Shapes_are_traced(string svg, string expected) =>
        Assert.Equal(expected, Trace(Assert.IsType<VectorPath>(Assert.Single(Read(svg).Items)).Segments));

    [Theory]
    [InlineData("<rect width='9' height='9' fill='#0f08'/>", "00FF00/0.53")]
    [InlineData("<rect width='9' height='9' fill='hsl(240 100% 50%)'/>", "0000FF/1")]
    [InlineData("<rect width='9' height='9' style='fill:rgba(255,0,0,.5)' opacity='.5'/>", "FF0000/0.25")]
    [InlineData("<g fill='red' color='blue'><rect width='9' height='9' fill='currentColor'/></g>", "0000FF/1")]
    [InlineData("<style>.a{fill:red} rect.a{fill:blue} #i{fill:lime}</style><rect class='x a' width='9' height='9'/>", "0000FF/1")]
    [InlineData("<style>/* x */ rect , g { fill : red !important }</style><rect width='9' height='9'/>", "FF0000/1")]
    [InlineData(
        "<linearGradient id='g'><stop offset='0' stop-color='#000'/><stop offset='1' stop-color='#fff'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>", "808080/1")]
    [InlineData(
        "<radialGradient id='g' href='#h'/><linearGradient id='h'><stop style='stop-color:red;stop-opacity:.5'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>", "FF0000/0.5")]
    public void Paint_is_found(string svg, string expected)
    {
        var path = Assert.IsType<VectorPath>(Assert.Single(Read(svg).Items));
        var fill = path.Fill!.Value;
        Assert.Equal(
            expected, FormattableString.Invariant($"{fill.Red:X2}{fill.Green:X2}{fill.Blue:X2}/{Math.Round(path.FillOpacity, 2)}"));
    }

    [Fact]
    public void Texts_keep_their_words_and_looks()
    {
        const string Svg =
            "<text x='5' y='9' text-anchor='middle' font-size='10'>\n  One <tspan font-weight='bold' dy='-2'>two</tspan>\n</text>";
        var text = Assert.IsType<VectorText>(Assert.Single(Read(Svg).Items));
        Assert.Equal((5, 9, 0.5), (text.X, text.Y, text.Anchor));
        Assert.Equal([("One ", false, 0), ("two", true, -2)], text.Runs.Select(run => (run.Text, run.IsBold, run.Down)));
    }

    [Fact]
    public void Heads_of_arrows_stand_at_the_ends()
    {
        const string Marker = "<marker id='m' markerUnits='userSpaceOnUse' orient='auto'><path d='M0 0L1 0'/></marker>";
        var items = Read(Marker + "<line x2='0' y2='10' stroke='red' marker-end='url(#m)'/>").Items;
        Assert.Equal(["M0,0 L0,10", "M0,10 L0,11"], items.Cast<VectorPath>().Select(path => Trace(path.Segments)));
    }

    [Theory]
    [InlineData("<image href='https://a.example/x.png'/>", "the element `image`")]
    [InlineData("<use href='https://a.example/x.svg#a'/>", "what `https://a.example/x.svg#a` names")]
    [InlineData("<use href='file:///etc/passwd'/>", "what `file:///etc/passwd` names")]
    [InlineData("<g filter='url(#f)'/>", "the filter of an element")]
    [InlineData("<rect width='9' height='9' fill='url(#none)'/>", "the paint `#none`, which the file does not define")]
    [InlineData("<pattern id='p'/><rect width='9' height='9' fill='url(#p)'/>", "the pattern `p`")]
    [InlineData("<style>g > rect{fill:red}</style>", "the style rule `g > rect`")]
    [InlineData("<foreignObject><p>words</p></foreignObject>", "the element `foreignObject`")]
    [InlineData("<path d='M0 0L1 1 nonsense'/>", "what follows a mistake in a path")]
    [InlineData("<text><textPath href='#p'>x</textPath></text>", "the element `textPath` in a text")]
    public void What_is_not_drawn_is_named(string svg, string what) => Assert.Contains(what, Read(svg).Notes.Select(note => note.What));

    [Fact]
    public void A_note_has_its_place() => Assert.Equal(
        new SvgNote("the element `image`", 2, 3),
        Assert.Single(SvgPicture.Read("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\n  <image/></svg>").Notes));

    /// <summary>Each doubles the one before: drawn out, a billion rectangles.</summary>
    [Fact]
    public void Uses_of_uses_end()
    {
        var uses = string.Concat(Enumerable.Range(1, 30).Select(i => $"<g id='u{i}'><use href='#u{i - 1}'/><use href='#u{i - 1}'/></g>"));
        var fault = Assert.Throws<ImageFormatException>(() => Read($"<rect id='u0' width='1' height='1'/>{uses}"));
        Assert.Contains("50,000 elements would be drawn", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_use_of_itself_ends() => Assert.Empty(Read("<g id='a'><use href='#a'/></g>").Items);

    [Theory]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&b;</text></svg>")]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&x;</text></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g>")]
    [InlineData("<html/>")]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='9'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='2000000' height='9'/>")]
    public void Damaged_and_hostile_files_are_refused(string text) => Assert.Throws<ImageFormatException>(() => SvgPicture.Read(text));

    [Fact]
    public void Files_beyond_the_bounds_are_refused()
    {
        Assert.Throws<ImageFormatException>(() => Read(new string(' ', 2_000_001)));
        Assert.Throws<ImageFormatException>(() => Read(Repeat("<g>", 70) + Repeat("</g>", 70)));
        Assert.Throws<ImageFormatException>(() => Read(Repeat("<g/>", 50_001)));
        Assert.Throws<ImageFormatException>(
            () => Read($"<path id='p' d='M0 0{Repeat("h1", 150_000)}'/><use href='#p'/><use href='#p'/>"));
        Assert.Throws<ImageFormatException>(() => Read($"<g {string.Concat(Enumerable.Range(0, 501).Select(i => $"a{i}='' "))}/>"));

        static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
    }

    [Fact]
    public void A_document_type_without_entities_is_no_hindrance()
    {
        const string Head = "<?xml version='1.0'?>"
            + "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>";
        const string Body = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='1' height='1'/></svg>";
        Assert.Single(SvgPicture.Read(Head + Body).Items);
    }

    /// <summary>Nothing in a picture reaches the page unbounded: random changes of one give a picture or a message.</summary>
    [Fact]
    public void Changed_pictures_are_drawn_or_refused()
    {
        const string Whole = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><style>.a{fill:red}</style>"
            + "<g transform='rotate(5 1 2)' class='a'><path d='M1 1a4 2-3 1 0 5 5z' stroke='url(#g)' stroke-dasharray='1 2'/>"
            + "<text x='1e3'>a<tspan dx='2'>b</tspan></text></g><use href='#u' width='1%'/></svg>";
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var shorter = Whole.Remove(random.Next(Whole.Length - 4), random.Next(4));
            Draw(shorter.Insert(random.Next(Whole.Length - 8), "e9-.%(')<>&;9999999"[random.Next(18)..][..1]));
        }
    }

    [Fact]
    public void A_picture_is_a_figure_with_its_area_and_its_words()
    {
        var picture = Read("<rect width='9' height='9' opacity='.5'/><text y='20'>Words</text>", "width='100' height='50'");
        var bytes = Some.Flow(new Illustration(picture, 75, "The plan"));
        using var pdf = new RawPdf(bytes);
        PdfStructureChecks.AssertClean(bytes);
        Assert.Contains("Words", pdf.Document.GetPage(1).Text, StringComparison.Ordinal);
        var figure = Elements(pdf, pdf.Dictionary(pdf.Catalog, "StructTreeRoot")!).Single(element => pdf.Text(element, "S") == "Figure");
        var box = pdf.Array(pdf.Dictionary(figure, "A")!, "BBox").Cast<NumericToken>().Select(number => number.Double).ToList();
        Assert.Equal((75, 37.5), (box[2] - box[0], box[3] - box[1]));
        Assert.Equal("The plan", pdf.Text(figure, "Alt"));
    }

    private static IEnumerable<DictionaryToken> Elements(RawPdf pdf, DictionaryToken parent) => pdf.Array(parent, "K")
        .Select(kid => kid is IndirectReferenceToken reference ? pdf.Follow(reference) : kid).OfType<DictionaryToken>()
        .SelectMany(kid => Elements(pdf, kid).Prepend(kid));

    private static void Draw(string text)
    {
        try
        {
            var picture = SvgPicture.Read(text);
            Some.Page((_, page) =>
            {
                using (page.Artifact())
                {
                    page.Body.Picture(picture, new Area(10, 10, 100, 100));
                }
            });
        }
        catch (ImageFormatException)
        {
            // the message says what is wrong
        }
    }

    private static SvgPicture Read(string inner, string attributes = "width='40' height='40'") =>
        SvgPicture.Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}>{inner}</svg>");

    private static string Trace(IEnumerable<PathSegment> segments) => string.Join(" ", segments.Select(segment => segment.Kind switch
    {
        SegmentKind.Move => FormattableString.Invariant($"M{Near(segment.X)},{Near(segment.Y)}"),
        SegmentKind.Line => FormattableString.Invariant($"L{Near(segment.X)},{Near(segment.Y)}"),
        SegmentKind.Close => "Z",
        _ => FormattableString.Invariant(
            $"C{Near(segment.X1)},{Near(segment.Y1)},{Near(segment.X2)},{Near(segment.Y2)},{Near(segment.X)},{Near(segment.Y)}"),
    }));

    private static double Near(double value) => Math.Round(value, 2) + 0.0;
}
