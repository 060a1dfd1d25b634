using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Draws lines that hold links: each link is an element of its own, with an annotation for every line it is on.</summary>
internal sealed class LinkedLines(ParagraphContent content, Surface surface, StructureElement paragraph)
{
    private readonly List<(int Link, Area Area)> areas = [];
    private Marks? marks;
    private int current;

    public void Draw(int first, int count, double x, double y)
    {
        for (var index = 0; index < count; index++)
        {
            var line = content.Set.Lines[first + index];
            DrawLine(line, x + content.LeftOf(line), y + (index * content.Set.LineHeight));
        }

        End();
        if (!surface.IsArtifact)
        {
            AddAnnotations();
        }
    }

    private void DrawLine(TextLine line, double x, double y)
    {
        var start = line.Start;
        while (start < line.End)
        {
            var link = content.Set.Text.RunAt(start).Link;
            var end = EndOf(link, start, line.End);
            var width = content.Set.Text.Width(start, end);
            Begin(link);
            surface.Page.Body.MoveTo(x, y + content.Set.Baseline);
            surface.Page.Body.Show(content.Set.Text, start, end);
            if (link >= 0)
            {
                var visible = end == line.End ? content.Set.Text.Width(start, TrimmedEnd(start, end)) : width;
                areas.Add((link, new Area(x, y, visible, content.Set.LineHeight)));
            }

            x += width;
            start = end;
        }
    }

    private int EndOf(int link, int start, int limit)
    {
        foreach (ref readonly var run in content.Set.Text.Runs.AsSpan())
        {
            if (run.End > start && run.Link != link)
            {
                return Math.Min(run.Start, limit);
            }
        }

        return limit;
    }

    private int TrimmedEnd(int start, int end)
    {
        while (end > start && content.Set.Text.Text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return end;
    }

    private void Begin(int link)
    {
        if (marks is not null && link == current)
        {
            return;
        }

        End();
        current = link;
        marks = surface.Begin(link < 0 || surface.IsArtifact ? paragraph : ElementOf(link));
        surface.Page.Body.BeginText();
    }

    private void End()
    {
        if (marks is { } open)
        {
            surface.Page.Body.EndText();
            open.Dispose();
            marks = null;
        }
    }

    private StructureElement ElementOf(int link)
    {
        if (!content.LinkElements.TryGetValue(link, out var element))
        {
            element = paragraph.Add(StructureRole.Link);
            content.LinkElements.Add(link, element);
        }

        return element;
    }

    private void AddAnnotations()
    {
        foreach (var (number, area) in areas)
        {
            var link = content.Set.Links[number];
            var text = Inline.PlainText(link.Content);
            var description = link.Description ?? (link.Target.IsUri && text != link.Target.Name ? $"{text} ({link.Target.Name})" : text);
            surface.Page.AddLink(area, link.Target, description, ElementOf(number));
        }

        if (surface.Theme.UnderlinesLinks)
        {
            using (surface.Page.Artifact())
            {
                foreach (var (_, area) in areas)
                {
                    var under = area.Y + content.Set.Baseline + (content.Set.Style.Size * 0.13);
                    surface.Page.Body.Line(area.X, under, area.X + area.Width, under, 0.4, surface.Theme.LinkColor);
                }
            }
        }
    }
}
