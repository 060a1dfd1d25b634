namespace Checklist.Pdf.Images;

/// <summary>The samples of a PNG: filters taken off, passes of an interlaced image put together, alpha split off.</summary>
internal static class PngSamples
{
    // Adam7: where each pass starts and how far its pixels are apart.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static byte[] Read(Stream data, PngHeader header)
    {
        var result = new byte[(long)header.RowBytes(header.Width) * header.Height];
        if (!header.IsInterlaced)
        {
            ReadRows(data, header, header.Width, header.Height, result);
            return result;
        }

        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var width = (header.Width - x + stepX - 1) / stepX;
            var height = (header.Height - y + stepY - 1) / stepY;
            if (width <= 0 || height <= 0)
            {
                continue;
            }

            var pass = new byte[header.RowBytes(width) * height];
            ReadRows(data, header, width, height, pass);
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    CopyPixel(pass, width, column, row, result, (column * stepX) + x, (row * stepY) + y, header);
                }
            }
        }

        return result;
    }

    public static (byte[] Colours, byte[] Alpha) SplitAlpha(byte[] samples, PngHeader header)
    {
        var bytes = header.Bits / 8;
        var colourBytes = (header.Channels - 1) * bytes;
        var pixels = header.Width * header.Height;
        var colours = new byte[pixels * colourBytes];
        var alpha = new byte[pixels * bytes];
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            var from = samples.AsSpan(pixel * (colourBytes + bytes));
            from[..colourBytes].CopyTo(colours.AsSpan(pixel * colourBytes));
            from.Slice(colourBytes, bytes).CopyTo(alpha.AsSpan(pixel * bytes));
        }

        return (colours, alpha);
    }

    public static byte[] PaletteAlpha(byte[] samples, PngHeader header, byte[] transparency)
    {
        var alpha = new byte[header.Width * header.Height];
        for (var row = 0; row < header.Height; row++)
        {
            for (var column = 0; column < header.Width; column++)
            {
                var index = Index(samples, header, column, row);
                alpha[(row * header.Width) + column] = index < transparency.Length ? transparency[index] : (byte)255;
            }
        }

        return alpha;
    }

    public static void CheckPalette(byte[] samples, PngHeader header, int count)
    {
        for (var row = 0; row < header.Height; row++)
        {
            for (var column = 0; column < header.Width; column++)
            {
                if (Index(samples, header, column, row) >= count)
                {
                    throw new ImageFormatException("the PNG file is damaged: a pixel has no colour in the palette");
                }
            }
        }
    }

    private static int Index(byte[] samples, PngHeader header, int column, int row)
    {
        var bit = column * header.Bits;
        var value = samples[(row * header.RowBytes(header.Width)) + (bit / 8)];
        return (value >> (8 - header.Bits - (bit % 8))) & ((1 << header.Bits) - 1);
    }

    private static void ReadRows(Stream data, PngHeader header, int width, int height, byte[] result)
    {
        var rowBytes = header.RowBytes(width);
        var distance = header.FilterDistance;
        ReadOnlySpan<byte> above = new byte[rowBytes];
        for (var row = 0; row < height; row++)
        {
            var filter = data.ReadByte();
            var current = result.AsSpan(row * rowBytes, rowBytes);
            data.ReadExactly(current);
            Unfilter(filter, current, above, distance);
            above = current;
        }
    }

    private static void Unfilter(int filter, Span<byte> current, ReadOnlySpan<byte> above, int distance)
    {
        if (filter is < 0 or > 4)
        {
            throw new ImageFormatException("the PNG file is damaged: a row has an unknown filter");
        }

        for (var index = 0; index < current.Length && filter != 0; index++)
        {
            var left = index >= distance ? (int)current[index - distance] : 0;
            var up = (int)above[index];
            var corner = index >= distance ? (int)above[index - distance] : 0;
            current[index] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var toLeft = Math.Abs(estimate - left);
        var toUp = Math.Abs(estimate - up);
        var toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void CopyPixel(byte[] pass, int passWidth, int fromX, int fromY, byte[] result, int x, int y, PngHeader header)
    {
        var bits = header.Bits * header.Channels;
        var from = fromY * header.RowBytes(passWidth);
        var to = y * header.RowBytes(header.Width);
        if (bits >= 8)
        {
            pass.AsSpan(from + (fromX * bits / 8), bits / 8).CopyTo(result.AsSpan(to + (x * bits / 8)));
            return;
        }

        var value = (pass[from + (fromX * bits / 8)] >> (8 - bits - (fromX * bits % 8))) & ((1 << bits) - 1);
        result[to + (x * bits / 8)] |= (byte)(value << (8 - bits - (x * bits % 8)));
    }
}
