using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Gives groups and controls that have no id one that does not clash: a group its title's words, a control the next
/// number of its group's series. <c>check --fix</c> writes the same ids into the file.
/// </summary>
internal sealed class IdAssigner
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public static Catalog Assign(Catalog catalog)
    {
        var assigner = new IdAssigner();
        assigner.Reserve(catalog);
        return catalog with { Groups = [.. catalog.Groups.Select(assigner.Assign)] };
    }

    private void Reserve(Catalog catalog)
    {
        taken.UnionWith(catalog.Chapters.Select(chapter => chapter.Id.Value));
        foreach (var group in catalog.Groups)
        {
            Reserve(group);
        }
    }

    private void Reserve(ControlGroup group)
    {
        taken.UnionWith(group.Controls.Select(control => control.Id?.Value).OfType<string>());
        if (group.Id is not null)
        {
            taken.Add(group.Id.Value);
        }

        foreach (var inner in group.Groups)
        {
            Reserve(inner);
        }
    }

    private ControlGroup Assign(ControlGroup group)
    {
        var id = group.Id ?? new SourcedText(FreeGroupId(group), group.Place, TextForm.Verbatim);
        var series = ControlSeries.Of(group, id.Value);
        return group with
        {
            Id = id,
            Controls = [.. group.Controls.Select(control => control.Id is null ? control with { Id = NextId(control, series) } : control)],
            Groups = [.. group.Groups.Select(Assign)],
        };
    }

    private SourcedText NextId(Control control, ControlSeries series)
    {
        string id;
        do
        {
            id = series.Next();
        }
        while (!taken.Add(id));

        return new SourcedText(id, control.Place, TextForm.Verbatim);
    }

    private string FreeGroupId(ControlGroup group)
    {
        var slug = Slug.Make(group.Title?.Value ?? "", "group");
        var id = slug;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return id;
    }
}
