using Checklist.Core.Interop.Forms.Pdf.Objects;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>
/// Finds <c>checklist.json</c> among the attachments: a tree of names (ISO 32000-2, 7.9.6). No other attachment is unpacked.
/// </summary>
internal sealed class AttachedContents(PdfObjects objects)
{
    private const string Name = "checklist.json";
    private const int MostDepth = 32; // programs make two levels of thousands

    private readonly HashSet<int> seen = [];

    /// <summary>Null where there is none, or it is not ours.</summary>
    /// <exception cref="InvalidDataException">The tree goes in a circle, or is too deep.</exception>
    public FormContents? Read(PdfDictionary catalog)
    {
        if (objects.Get<PdfDictionary>(catalog, "Names") is not { } names || Find(names["EmbeddedFiles"]) is not { } file)
        {
            return null;
        }

        var streams = objects.Get<PdfDictionary>(file, "EF") ?? PdfDictionary.Empty;
        var stream = objects.Get<PdfStream>(streams, "F") ?? objects.Get<PdfStream>(streams, "UF");
        return stream is null ? null : FormContentsReader.Read(objects.Unpack(stream));
    }

    private PdfDictionary? Find(PdfValue root)
    {
        var open = new Stack<(PdfValue Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Node is PdfReference reference && !seen.Add(reference.Number))
            {
                throw new InvalidDataException("names of attachments name each other in a circle");
            }

            if (objects.Get(next.Node) is not PdfDictionary node)
            {
                continue;
            }

            if (Among(objects.Get<PdfArray>(node, "Names")) is { } found)
            {
                return found;
            }

            if (objects.Get<PdfArray>(node, "Kids") is { } kids)
            {
                var depth = next.Depth < MostDepth
                    ? next.Depth + 1
                    : throw new InvalidDataException("names of attachments are nested too deep");
                PushAll(open, kids, depth);
            }
        }

        return null;
    }

    private static void PushAll(Stack<(PdfValue Node, int Depth)> open, PdfArray kids, int depth)
    {
        for (var i = kids.Items.Count - 1; i >= 0; i--)
        {
            open.Push((kids.Items[i], depth));
        }
    }

    /// <summary>Pairs of a name and a file.</summary>
    private PdfDictionary? Among(PdfArray? pairs)
    {
        for (var i = 0; i + 1 < pairs?.Items.Count; i += 2)
        {
            var isOurs = objects.Get(pairs.Items[i]) is PdfString name && PdfText.Decode(name.Bytes.Span) == Name;
            if (isOurs && objects.Get(pairs.Items[i + 1]) is PdfDictionary file)
            {
                return file;
            }
        }

        return null;
    }
}
