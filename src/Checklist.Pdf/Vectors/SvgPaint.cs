namespace Checklist.Pdf.Vectors;

/// <summary>What a shape or a text is painted with. A gradient is one color, the mean of its stops.</summary>
internal sealed class SvgPaint(IReadOnlyDictionary<string, SvgElement> elementsById, SvgStyleSheet sheet, Action<string, SvgElement> note)
{
    private const int LongestChain = 16; // of gradients that take their stops from others

    private readonly Dictionary<string, SvgColor?> gradients = new(StringComparer.Ordinal);

    /// <summary>Null for nothing.</summary>
    public SvgColor? Of(string paint, SvgStyle style, SvgElement element)
    {
        if (paint is "none" or "")
        {
            return null;
        }

        if (paint is "currentColor" or "currentcolor" or "context-stroke" or "context-fill")
        {
            return SvgColors.Parse(style.Color) ?? new SvgColor(Color.Black, 1);
        }

        if (IdOf(paint) is not { } id)
        {
            return Plain(paint, element);
        }

        var fallback = paint[(paint.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
        return elementsById.TryGetValue(id, out var server) && server.Name is "linearGradient" or "radialGradient"
            ? MeanOf(id, server)
            : OfFallback(fallback, server, id, element);
    }

    /// <summary>The id in <c>url(#id)</c>; null for anything else.</summary>
    public static string? IdOf(string value)
    {
        var end = value.IndexOf(')', StringComparison.Ordinal);
        var address = value.StartsWith("url(", StringComparison.OrdinalIgnoreCase) && end > 4 ? value[4..end].Trim().Trim('"', '\'') : "";
        return address is ['#', _, ..] ? address[1..] : null;
    }

    private SvgColor? Plain(string paint, SvgElement element)
    {
        if (SvgColors.Parse(paint) is { } color)
        {
            return color;
        }

        note($"the paint `{paint}`", element);
        return null;
    }

    private SvgColor? OfFallback(string fallback, SvgElement? server, string id, SvgElement element)
    {
        note(server is null ? $"the paint `#{id}`, which the file does not define" : $"the {server.Name} `{id}`", server ?? element);
        return SvgColors.Parse(fallback);
    }

    private SvgColor? MeanOf(string id, SvgElement gradient)
    {
        if (!gradients.TryGetValue(id, out var known))
        {
            known = Mean(Stops(gradient));
            gradients.Add(id, known);
        }

        return known;
    }

    private List<SvgElement> Stops(SvgElement gradient)
    {
        for (var i = 0; i < LongestChain; i++)
        {
            var stops = gradient.Children.FindAll(child => child.Name == "stop");
            if (stops.Count > 0 || gradient.Reference is not { } id || !elementsById.TryGetValue(id, out var next))
            {
                return stops;
            }

            gradient = next;
        }

        return [];
    }

    /// <summary>Over the length of the gradient: a stop counts as far as it reaches to both sides.</summary>
    private SvgColor? Mean(List<SvgElement> stops)
    {
        var colors = stops.ConvertAll(ColorOf);
        if (colors.Count == 0)
        {
            return null;
        }

        var (red, green, blue, opacity) = (0.0, 0.0, 0.0, 0.0);
        var at = 0.0;
        void Add(SvgColor color, double weight)
        {
            red += color.Color.Red * weight;
            green += color.Color.Green * weight;
            blue += color.Color.Blue * weight;
            opacity += color.Opacity * weight;
        }

        for (var i = 0; i < colors.Count; i++)
        {
            var offset = Math.Clamp(SvgLength.Parse(stops[i]["offset"], 16, 1) ?? 0, at, 1);
            Add(colors[Math.Max(i - 1, 0)], (offset - at) / 2);
            Add(colors[i], (offset - at) / 2);
            at = offset;
        }

        Add(colors[^1], 1 - at);
        return new SvgColor(new Color(Part(red), Part(green), Part(blue)), opacity);
    }

    private static byte Part(double value) => (byte)Math.Round(Math.Clamp(value, 0, 255));

    private SvgColor ColorOf(SvgElement stop)
    {
        var (color, opacity, current) = ("black", "1", "black");
        foreach (var (key, value) in sheet.ValuesOf(stop))
        {
            color = key == "stop-color" ? value : color;
            opacity = key == "stop-opacity" ? value : opacity;
            current = key == "color" ? value : current;
        }

        var parsed = SvgColors.Parse(color == "currentColor" ? current : color) ?? new SvgColor(Color.Black, 1);
        return parsed with { Opacity = parsed.Opacity * Math.Clamp(SvgLength.Parse(opacity, 16, 1) ?? 1, 0, 1) };
    }
}
