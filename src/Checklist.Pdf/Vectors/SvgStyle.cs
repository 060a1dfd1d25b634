namespace Checklist.Pdf.Vectors;

/// <summary>What an element looks like, from what is around it, its attributes, the style sheet and its style attribute.</summary>
internal sealed record SvgStyle
{
    private const double Serif = 0.86; // Times, which browsers take where a picture names no font
    private const double Sans = 0.95; // Arial and Helvetica

    /// <summary>As it was written; resolved where it is drawn, as the color of a gradient is.</summary>
    public string Fill { get; init; } = "black";

    public string Stroke { get; init; } = "none";

    public string Color { get; init; } = "black";

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    /// <summary>Of the element and all that it lies in.</summary>
    public double Opacity { get; init; } = 1;

    public bool IsEvenOdd { get; init; }

    public bool IsClipEvenOdd { get; init; }

    public double StrokeWidth { get; init; } = 1;

    public int Cap { get; init; }

    public int Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    public IReadOnlyList<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }

    public bool IsVisible { get; init; } = true;

    public bool IsDisplayed { get; init; } = true;

    public double FontSize { get; init; } = 16;

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsMono { get; init; }

    /// <summary>
    /// How wide text is set, in parts of the tool's own fonts: pictures are drawn for narrower ones, and their boxes fit those.
    /// </summary>
    public double Stretch { get; init; } = Serif;

    public double Anchor { get; init; }

    /// <summary>How far below its line text is set, in parts of its size.</summary>
    public double Baseline { get; init; }

    public string MarkerStart { get; init; } = "none";

    public string MarkerMid { get; init; } = "none";

    public string MarkerEnd { get; init; } = "none";

    /// <summary>Not inherited: the value of this element.</summary>
    public string ClipPath { get; init; } = "none";

    /// <summary>What an element inside starts with.</summary>
    public SvgStyle Inherited() => this with { ClipPath = "none", Baseline = 0 };

    public SvgStyle With(string key, string value, SvgStyle parent)
    {
        if (value.StartsWith("var(", StringComparison.Ordinal) && value.EndsWith(')'))
        {
            var comma = value.IndexOf(',', StringComparison.Ordinal);
            value = comma < 0 ? "" : value[(comma + 1)..^1].Trim(); // what is written for readers without variables
        }

        if (value.Length == 0)
        {
            return this;
        }

        var isInherited = value == "inherit";
        return key switch
        {
            "fill" => this with { Fill = isInherited ? parent.Fill : value },
            "stroke" => this with { Stroke = isInherited ? parent.Stroke : value },
            "color" => this with { Color = isInherited || value is "currentColor" ? parent.Color : value },
            "fill-opacity" => this with { FillOpacity = Share(value, FillOpacity) },
            "stroke-opacity" => this with { StrokeOpacity = Share(value, StrokeOpacity) },
            "opacity" => this with { Opacity = parent.Opacity * Share(value, 1) },
            "fill-rule" => this with { IsEvenOdd = value == "evenodd" },
            "clip-rule" => this with { IsClipEvenOdd = value == "evenodd" },
            "stroke-width" => this with { StrokeWidth = Length(value, StrokeWidth) },
            "stroke-linecap" => this with { Cap = value switch { "round" => 1, "square" => 2, _ => 0 } },
            "stroke-linejoin" => this with { Join = value switch { "round" => 1, "bevel" => 2, _ => 0 } },
            "stroke-miterlimit" => this with { MiterLimit = Math.Max(1, Length(value, MiterLimit)) },
            "stroke-dasharray" => this with { Dashes = DashesOf(value) },
            "stroke-dashoffset" => this with { DashOffset = Length(value, DashOffset) },
            "visibility" => this with { IsVisible = value is "visible" || (isInherited && parent.IsVisible) },
            "display" => this with { IsDisplayed = parent.IsDisplayed && value != "none" },
            "font-size" => this with { FontSize = FontSizeOf(value, parent) },
            "font-weight" => this with { IsBold = value is "bold" or "bolder" || (value is [>= '6' and <= '9', '0', '0']) },
            "font-style" => this with { IsItalic = IsItalicStyle(value) },
            "font-family" => this with { IsMono = IsMonoFamily(value), Stretch = StretchOf(value) },
            "font" => WithFont(value, parent),
            "text-anchor" => this with { Anchor = value switch { "middle" => 0.5, "end" => 1, "start" => 0, _ => Anchor } },
            "dominant-baseline" or "alignment-baseline" => this with { Baseline = BaselineOf(value) },
            "marker" => this with { MarkerStart = value, MarkerMid = value, MarkerEnd = value },
            "marker-start" => this with { MarkerStart = value },
            "marker-mid" => this with { MarkerMid = value },
            "marker-end" => this with { MarkerEnd = value },
            "clip-path" => this with { ClipPath = value },
            _ => this,
        };
    }

    private double Length(string value, double otherwise) => SvgLength.Parse(value, FontSize, 100) ?? otherwise;

    private static double Share(string value, double otherwise) =>
        SvgLength.Parse(value, 16, 1) is { } share ? Math.Clamp(share, 0, 1) : otherwise;

    private static double FontSizeOf(string value, SvgStyle parent) => value switch
    {
        "medium" => 16,
        "small" => 13,
        "smaller" => parent.FontSize / 1.2,
        "x-small" => 10,
        "large" => 18,
        "larger" => parent.FontSize * 1.2,
        "x-large" => 24,
        _ => Math.Clamp(SvgLength.Parse(value, parent.FontSize, parent.FontSize) ?? parent.FontSize, 0, 10_000),
    };

    private static IReadOnlyList<double> DashesOf(string value)
    {
        var lengths = value.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => SvgLength.Parse(part, 16, 100)).ToList();
        var isUsable = lengths.Count is > 0 and < 100 && lengths.All(length => length is >= 0) && lengths.Sum() > 0;
        return isUsable ? [.. lengths.Select(length => length!.Value)] : [];
    }

    private static bool IsItalicStyle(string value) =>
        value.StartsWith("italic", StringComparison.Ordinal) || value.StartsWith("oblique", StringComparison.Ordinal);

    private static bool IsMonoFamily(string value) => value.Split(',')[0].Contains("mono", StringComparison.OrdinalIgnoreCase)
        || value.Contains("Courier", StringComparison.OrdinalIgnoreCase) || value.Contains("Consolas", StringComparison.OrdinalIgnoreCase)
        || value.Contains("monospace", StringComparison.OrdinalIgnoreCase) || value.Contains("Menlo", StringComparison.OrdinalIgnoreCase);

    private static double StretchOf(string value)
    {
        bool Has(string name) => value.Contains(name, StringComparison.OrdinalIgnoreCase);
        return IsMonoFamily(value) || Has("system-ui") || Has("Noto Sans") || Has("Segoe") || Has("Verdana") ? 1
            : Has("sans") || Has("Arial") || Has("Helvetica") || Has("Roboto") || Has("Inter") ? Sans
            : Serif;
    }

    private SvgStyle WithFont(string value, SvgStyle parent)
    {
        var style = this with { IsBold = false, IsItalic = false };
        foreach (var part in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var size = part.Split('/')[0];
            style = part switch
            {
                "italic" or "oblique" => style with { IsItalic = true },
                "bold" or "bolder" or "600" or "700" or "800" or "900" => style with { IsBold = true },
                _ when char.IsAsciiDigit(size[0]) && SvgLength.Parse(size, parent.FontSize, parent.FontSize) is { } length
                    && !int.TryParse(size, out _) =>
                    style with { FontSize = Math.Clamp(length, 0, 10_000) },
                _ => style,
            };
        }

        return style with { IsMono = IsMonoFamily(value), Stretch = StretchOf(value) };
    }

    /// <summary>As far as lies between that line of the tool's own fonts and their base.</summary>
    private static double BaselineOf(string value) => value switch
    {
        "middle" => 0.27,
        "central" => 0.35,
        "hanging" => 0.73,
        "text-before-edge" or "before-edge" or "text-top" => 0.93,
        "text-after-edge" or "after-edge" or "ideographic" => -0.22,
        _ => 0,
    };
}

/// <summary>Lengths with their units, in pixels.</summary>
internal static class SvgLength
{
    /// <summary>A length in units of the picture.</summary>
    /// <param name="whole">What 100 % are.</param>
    public static double? Parse(string? text, double fontSize, double whole)
    {
        var value = text.AsSpan().Trim();
        var letters = value.Length;
        while (letters > 0 && (char.IsAsciiLetter(value[letters - 1]) || value[letters - 1] == '%'))
        {
            letters--;
        }

        var numbers = new SvgNumbers(value[..letters]);
        if (letters == 0 || !numbers.TryRead(out var number) || !numbers.IsAtEnd)
        {
            return null;
        }

        return value[letters..] switch
        {
            "" or "px" => number,
            "pt" => number * 4 / 3,
            "pc" => number * 16,
            "in" => number * 96,
            "cm" => number * 96 / 2.54,
            "mm" => number * 96 / 25.4,
            "em" or "rem" => number * fontSize,
            "ex" or "ch" => number * fontSize / 2,
            "%" => number / 100 * whole,
            _ => null,
        };
    }
}
