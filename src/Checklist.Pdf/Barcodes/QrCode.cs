using Checklist.Pdf.Layout;
using QRCoder;

namespace Checklist.Pdf.Barcodes;

/// <summary>A QR code as a square of dark and light modules, the quiet zone of four modules around it included.</summary>
public sealed class QrCode
{
    /// <summary>UTF-8 bytes that the largest code holds at medium error correction, beside the mark that they are UTF-8.</summary>
    public const int MaximumBytes = 2329;

    private readonly bool[] modules;

    private QrCode(int size, bool[] modules)
    {
        Size = size;
        this.modules = modules;
    }

    /// <summary>Modules on each side.</summary>
    public int Size { get; }

    public bool this[int column, int row] => modules[(row * Size) + column];

    /// <summary>Encodes a text with medium error correction: 15 % of the code may be lost.</summary>
    /// <exception cref="ArgumentException">The text is empty or longer than <see cref="MaximumBytes"/>.</exception>
    public static QrCode Encode(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (System.Text.Encoding.UTF8.GetByteCount(text) > MaximumBytes)
        {
            throw new ArgumentException($"a QR code holds at most {MaximumBytes} bytes", nameof(text));
        }

        // Without the mark a reader has to guess, and some take an umlaut for Chinese.
        var mark = System.Text.Ascii.IsValid(text) ? QRCodeGenerator.EciMode.Default : QRCodeGenerator.EciMode.Utf8;
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true, eciMode: mark);
        var size = data.ModuleMatrix.Count;
        var dots = new bool[size * size];
        for (var row = 0; row < size; row++)
        {
            data.ModuleMatrix[row].CopyTo(dots, row * size);
        }

        return new QrCode(size, dots);
    }

    /// <summary>Fills the dark modules of an area, neighbours in a row as one rectangle.</summary>
    public void Draw(Canvas canvas, Area area)
    {
        var side = Math.Min(area.Width, area.Height) / Size;
        canvas.Rectangles(
            Bars().Select(bar => (area.X + (bar.Column * side), area.Y + (bar.Row * side), bar.Length * side, side)), Color.Black);
    }

    /// <summary>A block for the flow.</summary>
    /// <param name="side">In points; below 20 mm few cameras read it.</param>
    /// <param name="alternativeText">What the code says, for those who cannot scan it.</param>
    public Drawing ToDrawing(double side, string alternativeText) => new(side, side, alternativeText, Draw);

    /// <summary>The dark modules, neighbours in a row as one.</summary>
    public IEnumerable<(int Column, int Row, int Length)> Bars()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var start = column;
                while (column < Size && this[column, row])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (start, row, column - start);
                }
            }
        }
    }
}
