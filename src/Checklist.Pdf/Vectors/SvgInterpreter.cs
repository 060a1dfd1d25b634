using Checklist.Pdf.Images;

namespace Checklist.Pdf.Vectors;

/// <summary>Walks the elements of an SVG file and collects what is drawn, all in the coordinates of the whole picture.</summary>
internal sealed class SvgInterpreter
{
    /// <summary>Elements that show nothing by themselves and that no reader misses.</summary>
    private static readonly HashSet<string> Silent =
    [
        "title", "desc", "metadata", "defs", "style", "script", "linearGradient", "radialGradient", "stop", "symbol", "marker", "clipPath",
        "view", "",
    ];

    private readonly SvgElement root;
    private readonly Dictionary<string, SvgElement> elementsById = new(StringComparer.Ordinal);
    private readonly SvgStyleSheet sheet = new();
    private readonly List<VectorItem> items = [];
    private readonly List<SvgNote> notes = [];
    private readonly HashSet<string> noted = [];
    private readonly SvgPaint paint;
    private int steps;
    private int segments;
    private long matches;
    private int depth;

    public SvgInterpreter(SvgElement root)
    {
        this.root = root;
        Collect(root);
        paint = new SvgPaint(elementsById, sheet, Note);
    }

    public IReadOnlyList<VectorItem> Items => items;

    public IReadOnlyList<SvgNote> Notes => notes;

    public void DrawRoot(double width, double height)
    {
        var style = StyleOf(root, new SvgStyle());
        var box = SvgTransform.ViewBox(root["viewBox"]);
        var matrix = box is { } view ? SvgTransform.ToArea(view, width, height, root["preserveAspectRatio"]) : Matrix.Identity;
        DrawChildren(root, matrix, style, (box?.Width ?? width, box?.Height ?? height));
    }

    private void Collect(SvgElement element)
    {
        if (element.Id is { } id)
        {
            elementsById.TryAdd(id, element);
        }

        if (element.Name == "style")
        {
            foreach (var selector in sheet.Add(string.Concat(element.Children.Select(child => child.Text))))
            {
                Note($"the style rule `{selector}`", element);
            }
        }

        element.Children.ForEach(Collect);
    }

    private void Note(string what, SvgElement element)
    {
        if (notes.Count < SvgLimits.Notes && noted.Add(what))
        {
            notes.Add(new SvgNote(what, element.Line, element.Column));
        }
    }

    private SvgStyle StyleOf(SvgElement element, SvgStyle parent)
    {
        if ((matches += sheet.Count) > SvgLimits.Matches)
        {
            throw new ImageFormatException(
                "the picture is too large: its style rules would be compared with its elements millions of times");
        }

        var style = parent.Inherited();
        var values = sheet.ValuesOf(element);
        var font = values.Where(value => value.Key is "font-size" or "font").ToList(); // lengths in em are parts of it
        foreach (var (key, value) in font.Concat(values.Where(value => value.Key is not ("font-size" or "font"))))
        {
            style = style.With(key, value, parent);
            if (key is "filter" or "mask" && value is not ("none" or ""))
            {
                Note($"the {key} of an element", element);
            }
        }

        return style;
    }

    private void DrawChildren(SvgElement parent, Matrix matrix, SvgStyle style, (double Width, double Height) view)
    {
        foreach (var child in parent.Children)
        {
            Draw(child, matrix, style, view);
        }
    }

    private void Draw(SvgElement element, Matrix outer, SvgStyle parent, (double Width, double Height) view)
    {
        if (Silent.Contains(element.Name) || element.Name.EndsWith(':'))
        {
            return;
        }

        if (++steps > SvgLimits.Steps)
        {
            throw new ImageFormatException("the picture is too large: more than 50,000 elements would be drawn");
        }

        var style = StyleOf(element, parent);
        if (!style.IsDisplayed)
        {
            return;
        }

        if (SvgTransform.Parse(element["transform"]) is not { } own)
        {
            Note($"the transform `{element["transform"]}`", element);
            own = Matrix.Identity;
        }

        var matrix = outer.Around(own);
        if (!matrix.IsUsable || depth >= SvgLimits.Depth)
        {
            return;
        }

        depth++;
        var isClipped = BeginClip(style, matrix, view);
        DrawKind(element, matrix, style, view);
        if (isClipped)
        {
            items.Add(new VectorClipEnd());
        }

        depth--;
    }

    private void DrawKind(SvgElement element, Matrix matrix, SvgStyle style, (double Width, double Height) view)
    {
        switch (element.Name)
        {
            case "g" or "a":
                DrawChildren(element, matrix, style, view);
                break;
            case "switch":
                DrawFirst(element, matrix, style, view);
                break;
            case "svg":
                DrawView(element, element, matrix, style, view, element["width"], element["height"]);
                break;
            case "use":
                DrawUse(element, matrix, style, view);
                break;
            case "text":
                if (style.IsVisible)
                {
                    items.AddRange(new SvgTextReader(StyleOf, Note, paint, matrix, view).Read(element, style));
                }

                break;
            default:
                if (ShapeOf(element, view, style) is { } shape)
                {
                    DrawShape(shape, element, matrix, style, view);
                }
                else
                {
                    Note($"the element `{element.Name}`", element);
                }

                break;
        }
    }

    /// <summary>The first that can be drawn: editors put text of a page first, and what stands for it second.</summary>
    private void DrawFirst(SvgElement element, Matrix matrix, SvgStyle style, (double Width, double Height) view)
    {
        var child = element.Children.FirstOrDefault(
            child => child.Name is not ("" or "foreignObject") && child["requiredExtensions"] is null or "");
        if (child is not null)
        {
            Draw(child, matrix, style, view);
        }
        else if (element.Children.Find(foreign => foreign.Name == "foreignObject") is { } foreign)
        {
            Note("the element `foreignObject`", foreign);
        }
    }

    private void DrawUse(SvgElement element, Matrix matrix, SvgStyle style, (double Width, double Height) view)
    {
        if (element.Reference is not { } id || !elementsById.TryGetValue(id, out var target))
        {
            Note(element["href"] is { } address ? $"what `{address}` names" : "a `use` of nothing", element);
            return;
        }

        var place = matrix.Around(Matrix.Translation(Length(element["x"], view.Width, style), Length(element["y"], view.Height, style)));
        if (target.Name is "symbol" or "svg")
        {
            var (width, height) = (element["width"] ?? target["width"], element["height"] ?? target["height"]);
            DrawView(target, target, place, StyleOf(target, style), view, width, height);
            return;
        }

        Draw(target, place, style, view);
    }

    private void DrawView(
        SvgElement element, SvgElement place, Matrix matrix, SvgStyle style, (double Width, double Height) view,
        string? width, string? height)
    {
        if (element.Name == "svg")
        {
            matrix = matrix.Around(Matrix.Translation(Length(place["x"], view.Width, style), Length(place["y"], view.Height, style)));
        }

        var (shownWidth, shownHeight) = (Length(width ?? "100%", view.Width, style), Length(height ?? "100%", view.Height, style));
        if (SvgTransform.ViewBox(element["viewBox"]) is not { } box)
        {
            DrawChildren(element, matrix, style, (shownWidth, shownHeight));
            return;
        }

        if (shownWidth > 0 && shownHeight > 0)
        {
            var inside = matrix.Around(SvgTransform.ToArea(box, shownWidth, shownHeight, element["preserveAspectRatio"]));
            DrawChildren(element, inside, style, (box.Width, box.Height));
        }
    }

    /// <summary>Null for what is no shape.</summary>
    private IReadOnlyList<PathSegment>? ShapeOf(SvgElement element, (double Width, double Height) view, SvgStyle style)
    {
        double X(string name) => Length(element[name], view.Width, style);
        double Y(string name) => Length(element[name], view.Height, style);
        double? Radius(string name, double whole) =>
            element[name] is { } text && text != "auto" ? SvgLength.Parse(text, style.FontSize, whole) : null;
        var diagonal = Math.Sqrt(((view.Width * view.Width) + (view.Height * view.Height)) / 2);
        return element.Name switch
        {
            "rect" => SvgShapes.Rectangle(X("x"), Y("y"), X("width"), Y("height"), Radius("rx", view.Width), Radius("ry", view.Height)),
            "circle" => SvgShapes.Ellipse(X("cx"), Y("cy"), Length(element["r"], diagonal, style), Length(element["r"], diagonal, style)),
            "ellipse" => SvgShapes.Ellipse(
                X("cx"), Y("cy"),
                Radius("rx", view.Width) ?? Radius("ry", view.Height) ?? 0, Radius("ry", view.Height) ?? Radius("rx", view.Width) ?? 0),
            "line" => [PathSegment.Move(X("x1"), Y("y1")), PathSegment.Line(X("x2"), Y("y2"))],
            "polyline" or "polygon" => SvgShapes.Lines(Points(element), element.Name == "polygon"),
            "path" => PathOf(element),
            _ => null,
        };
    }

    private double[] Points(SvgElement element)
    {
        if (SvgNumbers.List(element["points"] ?? "", SvgLimits.Segments) is { } points)
        {
            return points;
        }

        Note("points that cannot be read", element);
        return [];
    }

    private IReadOnlyList<PathSegment> PathOf(SvgElement element)
    {
        var path = SvgPathData.Read(element["d"] is null or "none" ? "" : element["d"]!, SvgLimits.Segments, out var isWhole);
        if (!isWhole)
        {
            Note("what follows a mistake in a path", element);
        }

        return path;
    }

    private void DrawShape(
        IReadOnlyList<PathSegment> shape, SvgElement element, Matrix matrix, SvgStyle style, (double Width, double Height) view)
    {
        if (shape.Count == 0 || !style.IsVisible)
        {
            return;
        }

        if ((segments += shape.Count) > SvgLimits.Segments)
        {
            throw new ImageFormatException("the picture is too large: its paths have more than 400,000 parts");
        }

        var fill = element.Name == "line" ? null : paint.Of(style.Fill, style, element);
        var stroke = style.StrokeWidth > 0 ? paint.Of(style.Stroke, style, element) : null;
        if (fill is not null || stroke is not null)
        {
            items.Add(new VectorPath([.. shape.Select(segment => segment.Mapped(matrix))])
            {
                Fill = fill?.Color,
                FillOpacity = (fill?.Opacity ?? 1) * style.FillOpacity * style.Opacity,
                IsEvenOdd = style.IsEvenOdd,
                Stroke = stroke?.Color,
                StrokeOpacity = (stroke?.Opacity ?? 1) * style.StrokeOpacity * style.Opacity,
                StrokeWidth = style.StrokeWidth * matrix.Scale,
                Cap = style.Cap,
                Join = style.Join,
                MiterLimit = style.MiterLimit,
                Dashes = [.. style.Dashes.Select(dash => dash * matrix.Scale)],
                DashOffset = style.DashOffset * matrix.Scale,
            });
        }

        if (element.Name is "path" or "line" or "polyline" or "polygon")
        {
            DrawMarkers(shape, matrix, style, view);
        }
    }

    private void DrawMarkers(IReadOnlyList<PathSegment> shape, Matrix matrix, SvgStyle style, (double Width, double Height) view)
    {
        var names = new[] { style.MarkerStart, style.MarkerMid, style.MarkerEnd };
        if (names.All(name => name == "none"))
        {
            return;
        }

        var corners = SvgMarkers.Corners(shape);
        for (var i = 0; i < corners.Count; i++)
        {
            var name = i == 0 ? style.MarkerStart : i == corners.Count - 1 ? style.MarkerEnd : style.MarkerMid;
            if (SvgPaint.IdOf(name) is { } id && elementsById.TryGetValue(id, out var marker)
                && marker.Name == "marker" && depth < SvgLimits.Depth)
            {
                depth++;
                var inside = matrix.Around(SvgMarkers.Place(marker, corners[i], style.StrokeWidth, isStart: i == 0));
                DrawChildren(marker, inside, StyleOf(marker, new SvgStyle { Color = style.Color }), view);
                depth--;
            }
        }
    }

    private bool BeginClip(SvgStyle style, Matrix matrix, (double Width, double Height) view)
    {
        if (SvgPaint.IdOf(style.ClipPath) is not { } id || !elementsById.TryGetValue(id, out var clip) || clip.Name != "clipPath")
        {
            return false;
        }

        var shapes = new List<PathSegment>();
        var isEvenOdd = false;
        foreach (var child in clip.Children.Where(child => child.Name.Length > 0 && !Silent.Contains(child.Name)))
        {
            var target = child.Name == "use" && child.Reference is { } used ? elementsById.GetValueOrDefault(used) ?? child : child;
            var childStyle = StyleOf(target, new SvgStyle());
            if (clip["clipPathUnits"] == "objectBoundingBox"
                || ShapeOf(target, view, childStyle) is not { } shape
                || SvgTransform.Parse(target["transform"]) is not { } own)
            {
                Note("a clip path of anything but shapes", clip);
                return false;
            }

            segments += shape.Count;
            isEvenOdd |= childStyle.IsClipEvenOdd;
            var inside = matrix.Around(SvgTransform.Parse(clip["transform"]) ?? Matrix.Identity).Around(own);
            shapes.AddRange(shape.Select(segment => segment.Mapped(inside)));
        }

        items.Add(new VectorClip(shapes, isEvenOdd));
        return true;
    }

    private static double Length(string? text, double whole, SvgStyle style) =>
        text is null ? 0 : SvgLength.Parse(text, style.FontSize, whole) ?? 0;
}
