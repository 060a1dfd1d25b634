using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Checklist.Core.Tests.Interop.Forms;

/// <summary>Writes PDF files from the text of their objects: right in form, whatever the objects say.</summary>
internal static class WrittenPdf
{
    private const string Page = "<</Type/Pages/Kids[]/Count 0>>";

    /// <summary>A file whose catalog has these entries, and whose objects are numbered from 3.</summary>
    public static byte[] Of(string catalog, params IReadOnlyList<string> objects) =>
        Of([Latin($"<</Type/Catalog/Pages 2 0 R{catalog}>>"), Latin(Page), .. objects.Select(Latin)]);

    /// <summary>Object 1 is the catalog.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> objects)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.7\n"u8);
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write([.. Latin(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")), .. objects[i], .. "\nendobj\n"u8]);
        }

        var table = file.Position;
        file.Write(
            Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}"));
        file.Write(Latin($"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Stream(string entries, byte[] data) =>
        [.. Latin($"<<{entries}/Length {data.Length}>>stream\n"), .. data, .. "\nendstream"u8];

    public static byte[] Deflated(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflater.Write(data);
        }

        return packed.ToArray();
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
