using System.Globalization;
using Checklist.Pdf;

namespace Checklist.Core.Writers.Handout;

/// <summary>The theme's color as ink: darkened until it is read on white as well as text has to be, also in a copy without color.</summary>
internal static class PaperAccent
{
    private const double LeastContrast = 7; // as on screen
    private const double Step = 0.95;

    /// <summary>The color of the theme, dark enough for text on paper.</summary>
    /// <param name="hex"><c>#</c> and three or six digits; null for black.</param>
    public static Color Of(string? hex)
    {
        if (hex is null)
        {
            return Color.Black;
        }

        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(digit => $"{digit}{digit}")) : hex[1..];
        var parts = digits.Chunk(2)
            .Select(pair => (double)byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        while (Contrast(parts) < LeastContrast)
        {
            parts = [.. parts.Select(part => part * Step)];
        }

        return new Color((byte)parts[0], (byte)parts[1], (byte)parts[2]);
    }

    private static double Contrast(double[] parts) =>
        1.05 / (0.05 + (0.2126 * Linear(parts[0])) + (0.7152 * Linear(parts[1])) + (0.0722 * Linear(parts[2])));

    private static double Linear(double part)
    {
        var share = part / 255;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
