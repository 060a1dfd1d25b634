namespace Checklist.Pdf;

/// <summary>A colour by its red, green and blue parts, 0 to 255 each.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Black { get; } = new(0, 0, 0);

    public static Color White { get; } = new(255, 255, 255);

    /// <summary>A grey between black and white.</summary>
    /// <param name="lightness">0 is black, 1 is white.</param>
    public static Color Grey(double lightness)
    {
        var part = (byte)Math.Round(Math.Clamp(lightness, 0, 1) * 255);
        return new Color(part, part, part);
    }
}
