using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>Reads groups and the controls in them; counts both against their limits.</summary>
internal sealed class GroupReader
{
    private int controlCount;

    public IReadOnlyList<ControlGroup> Read(EntryReader parent, string key) => Read(parent, key, depth: 1);

    private IReadOnlyList<ControlGroup> Read(EntryReader parent, string key, int depth)
    {
        if (depth > Limits.GroupNesting && parent.Node(key) is YamlSequence { Items.Count: > 0 } tooDeep)
        {
            parent.Diagnostics.Add(ChapterDiagnostics.GroupsTooDeep(new SourceSpan(tooDeep.Span.Source, tooDeep.Span.Offset, 0)));
            return [];
        }

        return parent.Entries(key, entry => ReadGroup(entry, depth));
    }

    private ControlGroup ReadGroup(EntryReader entry, int depth) => new(entry.Text("id"), entry.Text("title"), entry.Place)
    {
        Summary = entry.Prose("summary"),
        Controls = ReadControls(entry),
        Groups = Read(entry, "groups", depth + 1),
        Extensions = entry.Extensions(),
    };

    private IReadOnlyList<Control> ReadControls(EntryReader group)
    {
        var controls = new List<Control>();
        foreach (var item in (group.Node("controls") as YamlSequence)?.Items ?? [])
        {
            var control = ControlReader.Read(item, group.Diagnostics);
            if (control is null)
            {
                continue;
            }

            controls.Add(control);
            controlCount++;
            if (controlCount == Limits.Controls + 1)
            {
                group.Diagnostics.Add(CatalogDiagnostics.TooManyControls(control.Place));
            }
        }

        return controls;
    }
}
