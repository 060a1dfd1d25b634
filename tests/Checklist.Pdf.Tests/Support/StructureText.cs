using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Support;

/// <summary>The text of a document in the order of its structure tree, which is what a screen reader reads.</summary>
internal sealed class StructureText
{
    private readonly RawPdf pdf;
    private readonly Dictionary<(long Page, int Number), string> contents = [];
    private readonly StringBuilder text = new();
    private readonly StringBuilder outline = new();

    private StructureText(RawPdf pdf)
    {
        this.pdf = pdf;
        var pages = pdf.Pages();
        for (var index = 0; index < pages.Count; index++)
        {
            foreach (var content in pdf.Document.GetPage(index + 1).GetMarkedContents())
            {
                if (!content.IsArtifact && content.MarkedContentIdentifier >= 0)
                {
                    contents[(pages[index].Id, content.MarkedContentIdentifier)] = TextOf(content);
                }
            }
        }

        var root = pdf.Dictionary(pdf.Catalog, "StructTreeRoot")!;
        Visit((DictionaryToken)pdf.Follow(root.Data["K"]), 0);
    }

    /// <summary>All text, the elements run together.</summary>
    public static string Read(byte[] bytes)
    {
        using var pdf = new RawPdf(bytes);
        return new StructureText(pdf).text.ToString();
    }

    /// <summary>One line for each element: its role, indented, and its own text.</summary>
    public static string Dump(byte[] bytes)
    {
        using var pdf = new RawPdf(bytes);
        return new StructureText(pdf).outline.ToString();
    }

    private static string TextOf(MarkedContentElement content) => string.Concat(content.Letters.Select(letter => letter.Value));

    private void Visit(DictionaryToken element, int depth)
    {
        outline.Append(' ', depth * 2).Append(pdf.Text(element, "S"));
        outline.Append('\n');
        if (!element.Data.TryGetValue("K", out var kids))
        {
            return;
        }

        foreach (var kid in pdf.Follow(kids) is ArrayToken array ? array.Data : [kids])
        {
            switch (pdf.Follow(kid))
            {
                case NumericToken number:
                    Add(RawPdf.Id(element.Data["Pg"]), number.Int, depth);
                    break;
                case DictionaryToken reference when pdf.Text(reference, "Type") == "MCR":
                    Add(RawPdf.Id(reference.Data["Pg"]), pdf.Number(reference, "MCID") ?? -1, depth);
                    break;
                case DictionaryToken reference when pdf.Text(reference, "Type") == "OBJR":
                    break;
                case DictionaryToken child:
                    Visit(child, depth + 1);
                    break;
            }
        }
    }

    private void Add(long page, int number, int depth)
    {
        var content = contents.GetValueOrDefault((page, number), "");
        text.Append(content);
        outline.Append(' ', (depth * 2) + 2).Append('"').Append(content).Append("\"\n");
    }
}
