using System.Xml;
using Checklist.Pdf.Images;

namespace Checklist.Pdf.Vectors;

/// <summary>An element of an SVG file, or a stretch of text in one, with its place.</summary>
internal sealed class SvgElement(string name, int line, int column)
{
    /// <summary>The local name; empty for a stretch of text, and with its prefix for an element of another vocabulary.</summary>
    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Text { get; init; } = "";

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<SvgElement> Children { get; } = [];

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public string? Id => this["id"];

    /// <summary>The id in the same file that <c>href</c> names; null where it names none, or something elsewhere.</summary>
    public string? Reference => this["href"] is ['#', _, ..] reference ? reference[1..] : null;
}

/// <summary>
/// Reads the XML of an SVG file within bounds. No definition of a document's type is read, and so no entity of one is expanded.
/// </summary>
internal static class SvgTreeReader
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";

    /// <summary>Reads a picture as a tree of elements.</summary>
    /// <exception cref="ImageFormatException">The file is no SVG, or too large.</exception>
    public static SvgElement Read(string text)
    {
        if (text.Length > SvgLimits.Characters)
        {
            throw new ImageFormatException("the picture is too large: an SVG file may have 2,000,000 characters");
        }

        try
        {
            return ReadTree(text);
        }
        catch (XmlException exception)
        {
            throw new ImageFormatException($"the picture is damaged: line {exception.LineNumber} of it is not valid XML");
        }
    }

    private static SvgElement ReadTree(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var lines = (IXmlLineInfo)reader;
        var open = new Stack<SvgElement>();
        SvgElement? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Count(ref count, open.Count);
                    var element = Element(reader, lines);
                    if (open.TryPeek(out var parent))
                    {
                        parent.Children.Add(element);
                    }

                    root ??= element;
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when open.Count > 0:
                    Count(ref count, open.Count);
                    open.Peek().Children.Add(new SvgElement("", lines.LineNumber, lines.LinePosition) { Text = reader.Value });
                    break;
                case XmlNodeType.EntityReference:
                    throw new ImageFormatException("the picture uses an entity, which is not expanded");
                default:
                    break;
            }
        }

        return root is { Name: "svg" } ? root : throw new ImageFormatException("the file is no SVG picture");
    }

    private static void Count(ref int count, int depth)
    {
        if (++count > SvgLimits.Elements)
        {
            throw new ImageFormatException("the picture is too large: an SVG file may have 50,000 elements");
        }

        if (depth >= SvgLimits.Depth)
        {
            throw new ImageFormatException("the picture is nested more than 64 levels deep");
        }
    }

    private static SvgElement Element(XmlReader reader, IXmlLineInfo lines)
    {
        var isOurs = reader.NamespaceURI is Svg or "";
        var element = new SvgElement(isOurs ? reader.LocalName : reader.Name + ":", lines.LineNumber, lines.LinePosition - 1);
        if (reader.AttributeCount > SvgLimits.Attributes)
        {
            throw new ImageFormatException("the picture is damaged: an element has more than 500 attributes");
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is "" or Link || reader.Prefix == "xml")
            {
                element.Attributes.TryAdd(reader.LocalName, reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }
}

/// <summary>Bounds on what a picture from a stranger may cost.</summary>
internal static class SvgLimits
{
    public const int Characters = 2_000_000; // far more than any picture that a page of a document shows
    public const int Elements = 50_000;
    public const int Attributes = 500;
    public const int Depth = 64; // of elements, and of uses of uses
    public const int Steps = 50_000; // elements that are drawn, each use of one again
    public const int Segments = 400_000; // of all paths together
    public const int Rules = 2_000; // of style sheets
    public const int Matches = 5_000_000; // rules that are compared with elements
    public const int Notes = 20; // that are told of one picture
}
