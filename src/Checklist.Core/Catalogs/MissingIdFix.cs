using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>Writes the ids that <see cref="IdAssigner"/> chooses into the file, and touches nothing else.</summary>
internal static class MissingIdFix
{
    public static IReadOnlyList<TextEdit> Edits(Catalog catalog)
    {
        var edits = new List<TextEdit>();
        var complete = IdAssigner.Assign(catalog);
        foreach (var (group, assigned) in catalog.Groups.Zip(complete.Groups))
        {
            AddGroup(group, assigned, edits);
        }

        return edits;
    }

    private static void AddGroup(ControlGroup group, ControlGroup assigned, List<TextEdit> edits)
    {
        foreach (var (control, named) in group.Controls.Zip(assigned.Controls))
        {
            if (control.Id is null)
            {
                edits.Add(Edit(control, YamlText.Plain(named.Id!.Value)));
                edits.AddRange(DeeperLines(control));
            }
        }

        foreach (var (inner, innerAssigned) in group.Groups.Zip(assigned.Groups))
        {
            AddGroup(inner, innerAssigned, edits);
        }
    }

    /// <summary>A bare title becomes an entry; an entry gets its id before its first key.</summary>
    private static TextEdit Edit(Control control, string id)
    {
        var place = control.Place;
        var isBareTitle = control.Title is not null && control.Title.Span == place;
        var newLine = place.Source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indentation = newLine + new string(' ', place.Start.Column - 1);
        var isInFlow = IsInFlow(place);
        var insertion = isBareTitle ? $"id: {id}{indentation}title: " : $"id: {id}{indentation}";
        var inFlow = isBareTitle ? $"{{ id: {id}, title: {place.Text} }}" : $"id: {id}, ";
        var span = isInFlow && isBareTitle ? place : new SourceSpan(place.Source, place.Offset, 0);
        return new TextEdit(span, isInFlow ? inFlow : insertion);
    }

    /// <summary>The further lines of a bare title move to the right, as far as the title now stands from its dash.</summary>
    private static IEnumerable<TextEdit> DeeperLines(Control control)
    {
        var place = control.Place;
        var source = place.Source;
        if (control.Title?.Span != place || IsInFlow(place))
        {
            yield break;
        }

        var dash = source.Content.LastIndexOf('-', place.Offset - 1, place.Offset);
        var distance = place.Start.Column - source.PositionAt(dash).Column;
        for (var line = place.Start.Line + 1; line <= source.LineCount; line++)
        {
            var start = source.OffsetAt(new TextPosition(line, 1));
            if (start >= place.EndOffset)
            {
                yield break;
            }

            if (!source.Line(line).IsWhiteSpace())
            {
                yield return new TextEdit(source.Span(start, 0), new string(' ', distance));
            }
        }
    }

    /// <summary>Inside brackets: the nearest thing before the entry on its line is not the dash of a block list.</summary>
    private static bool IsInFlow(SourceSpan place)
    {
        var content = place.Source.Content;
        var before = place.Offset - 1;
        while (before >= 0 && (content[before] is ' ' or '\t' or '\n' or '\r'))
        {
            before--;
        }

        return before >= 0 && (content[before] is '[' or ',' or '{');
    }
}
