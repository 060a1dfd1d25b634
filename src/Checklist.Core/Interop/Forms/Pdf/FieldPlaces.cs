using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>Which check a field belongs to, and which check a place on a page.</summary>
internal sealed class FieldPlaces
{
    private const double Near = 6; // points; a tick that a pen draws is rarely inside its box

    private static readonly string[] Lines = ["note", "evidence", "by", "on"];
    private static readonly string[] OwnLines = [.. Lines, "sample", "sample-of"]; // of a worksheet

    private readonly Dictionary<string, FieldPlace> placesByName = new(StringComparer.Ordinal);

    public FieldPlaces(FormContents contents)
    {
        foreach (var question in contents.Questions)
        {
            foreach (var target in contents.TargetIds)
            {
                var own = new FieldPlace(question, target, IsOwn: true);
                placesByName.TryAdd(FieldNames.OfCheck(question.Control, question.Check ?? "", target, "result"), own);
                placesByName.TryAdd(FieldNames.OfCheck(question.Control, question.Check ?? "", target, "value"), own);
                var shared = new FieldPlace(question, target, IsOwn: false);
                foreach (var line in Lines)
                {
                    placesByName.TryAdd(FieldNames.OfControl(question.Control, target, line), shared);
                    placesByName.TryAdd(FieldNames.OfControl(question.Control, null, line), shared);
                }

                foreach (var line in OwnLines)
                {
                    placesByName.TryAdd(FieldNames.OfCheck(question.Control, question.Check ?? "", target, line), own);
                }
            }
        }
    }

    /// <summary>A field of our forms, of a check or not.</summary>
    public bool IsOurs(string name) =>
        placesByName.ContainsKey(name)
        || name.StartsWith("p/", StringComparison.Ordinal)
        || name.StartsWith("cover/", StringComparison.Ordinal)
        || name.StartsWith("audit/", StringComparison.Ordinal)
        || name.StartsWith("more/", StringComparison.Ordinal)
        || name.StartsWith("sign-off/", StringComparison.Ordinal);

    public FieldPlace? Find(string field) => placesByName.GetValueOrDefault(field);

    /// <summary>
    /// The check that a mark lies at: that of the field under it, else the one of the control whose fields end below it, as a control
    /// begins with its text. Null on a page without checks.
    /// </summary>
    /// <returns>The check, and what the box under the mark stands for; null where it lies on none.</returns>
    public (FieldPlace Place, string? Box)? Find(PdfMark mark)
    {
        var fields = mark.Neighbors.Select(widget => (Widget: widget, Place: Find(widget.Name)))
            .Where(field => field.Place is not null).ToList();
        if (fields.Count == 0 || mark.Rectangle is not { } rectangle)
        {
            return null;
        }

        var center = rectangle.Center;
        var (nearest, place) = fields.MinBy(field => field.Widget.Rectangle.DistanceTo(center));
        if (nearest.Rectangle.DistanceTo(center) <= Near)
        {
            return place!.IsOwn ? (place, nearest.State) : (CheckOf(place, fields, center), null);
        }

        var controls = fields.GroupBy(field => field.Place!.Question.Control, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(field => field.Widget.Rectangle.Top)).ToList();
        var control = controls.FirstOrDefault(group => group.Min(field => field.Widget.Rectangle.Bottom) <= center.Y) ?? controls[^1];
        return (CheckOf(control.First().Place!, fields, center), null);
    }

    /// <summary>The check of the same control that is nearest: lines for notes belong to all of them.</summary>
    private static FieldPlace CheckOf(
        FieldPlace line, IEnumerable<(PdfWidget Widget, FieldPlace? Place)> fields, (double X, double Y) center) =>
        fields.Where(field => field.Place!.IsOwn && field.Place.Question.Control == line.Question.Control)
            .OrderBy(field => field.Widget.Rectangle.DistanceTo((field.Widget.Rectangle.Left, center.Y)))
            .ThenBy(field => field.Widget.Rectangle.DistanceTo(center))
            .Select(field => field.Place).FirstOrDefault() ?? line;
}

/// <summary>The check of a field.</summary>
/// <param name="IsOwn">It is the check's own; else a line that all checks of the control share.</param>
internal sealed record FieldPlace(FormQuestion Question, string? Target, bool IsOwn)
{
    public string Name => string.Join(' ', new[] { Question.Control, Question.Check, Target }.OfType<string>());
}
