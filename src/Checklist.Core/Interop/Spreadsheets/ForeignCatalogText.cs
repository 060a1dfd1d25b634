using System.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>Groups of controls as a catalog file, in the order of keys that the manual has.</summary>
internal sealed class ForeignCatalogText(IReadOnlyList<ForeignGroup> groups, ForeignNames names)
{
    private readonly StringBuilder text = new();

    /// <summary>What an earlier import declared and controls that are kept still name: lines of lists, by key.</summary>
    public ILookup<string, string> Earlier { get; init; } = Array.Empty<string>().ToLookup(line => line, StringComparer.Ordinal);

    /// <summary>The catalog as YAML, with a comment where a person has to decide.</summary>
    /// <param name="head">Keys of the catalog with their values, ready to be written.</param>
    /// <param name="frameworks">Titles by ids.</param>
    public string Write(IReadOnlyList<(string Key, string Value)> head, IReadOnlyDictionary<string, string> frameworks)
    {
        WriteHead(head, frameworks);
        return WriteGroups();
    }

    /// <summary>All but the groups.</summary>
    public string WriteHead(IReadOnlyList<(string Key, string Value)> head, IReadOnlyDictionary<string, string> frameworks)
    {
        foreach (var (key, value) in head)
        {
            text.Append($"{key}: {value}\n");
        }

        List("roles", names.NewRoles);
        List("levels", names.NewLevels);
        List("frameworks", frameworks.Where(framework => !names.Known.Frameworks.ContainsKey(framework.Key))
            .Select(IReadOnlyList<(string, string)> (framework) => [("id", framework.Key), ("title", framework.Value)]));
        return text.ToString();
    }

    public string WriteGroups()
    {
        text.Append("groups:\n");
        foreach (var group in groups)
        {
            Group(group, 2);
        }

        return text.ToString();
    }

    /// <summary>One control, as an item of a list without indentation.</summary>
    public static string TextOf(ForeignControl control, ForeignNames names)
    {
        if (control.Kept is { } kept)
        {
            return kept;
        }

        var writer = new ForeignCatalogText([], names);
        writer.Control(control);
        return writer.text.ToString();
    }

    private void List(string key, IEnumerable<IReadOnlyList<(string Key, string Value)>> entries)
    {
        List<string> lines =
        [
            .. entries.Select(fields => fields.Select(field => $"{field.Key}: {YamlText.Plain(field.Value)}"))
                .Select(fields => $"  - {{ {string.Join(", ", fields)} }}"),
        ];
        lines.AddRange(Earlier[key].Except(lines, StringComparer.Ordinal));
        if (lines.Count > 0)
        {
            text.Append($"{key}:\n").AppendJoin('\n', lines).Append('\n');
        }
    }

    private void Group(ForeignGroup group, int indentation)
    {
        Line(indentation, $"- id: {YamlText.Plain(group.Id)}");
        Line(indentation + 2, $"title: {YamlText.Plain(group.Title)}");
        if (group.Controls.Count > 0)
        {
            Line(indentation + 2, "controls:");
            group.Controls.ForEach(control => Indented(TextOf(control, names), indentation + 4));
        }

        if (group.Groups.Count > 0)
        {
            Line(indentation + 2, "groups:");
            group.Groups.ForEach(inner => Group(inner, indentation + 4));
        }
    }

    private void Indented(string lines, int indentation)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
        {
            text.Append(' ', line.Length == 0 ? 0 : indentation).Append(line).Append('\n');
        }
    }

    private void Control(ForeignControl control)
    {
        const int Inner = 2;
        Line(0, $"- id: {YamlText.Plain(control.Id)}");
        Value(Inner, "label", control.Label);
        Value(Inner, "title", control.Title);
        Value(Inner, "severity", control.Severity);
        Value(Inner, "keyword", control.Keyword);
        Ids("levels", control.Level is null ? [] : [names.LevelOf(control.Level)]);
        Ids("roles", control.Roles.Select(names.RoleOf));
        foreach (var (key, prose) in control.Prose)
        {
            Value(Inner, key, prose);
        }

        if (control.Check is not null)
        {
            Line(Inner, "checks:");
            Line(Inner + 2, "- id: a");
            Value(Inner + 4, "text", control.Check);
        }

        if (control.Remediation is not null)
        {
            Line(Inner, "remediation:");
            Value(Inner + 2, "text", control.Remediation);
        }

        if (control.Mappings.Count > 0)
        {
            Line(Inner, "mappings:");
            foreach (var (framework, ids) in control.Mappings)
            {
                Line(Inner + 2, $"- {{ framework: {YamlText.Plain(framework)}, ids: [{string.Join(", ", ids.Select(YamlText.Plain))}] }}");
            }
        }

        if (control.Evidence.Count > 0)
        {
            Line(Inner, $"typical-evidence: [{string.Join(", ", control.Evidence.Select(YamlText.Plain))}]");
        }

        Ids("tags", control.Tags);
        Value(Inner, "x-source-id", control.SourceId);
        foreach (var (key, own) in control.Own)
        {
            Value(Inner, key, own);
        }
    }

    private void Ids(string key, IEnumerable<string> ids)
    {
        var list = ids.Distinct(StringComparer.Ordinal).Select(YamlText.Plain).ToList();
        if (list.Count > 0)
        {
            Line(2, $"{key}: [{string.Join(", ", list)}]");
        }
    }

    private void Value(int indentation, string key, string? value)
    {
        if (value is not null)
        {
            Line(indentation, $"{key}: {YamlText.Literal(value, indentation + 2, "\n")}");
        }
    }

    private void Line(int indentation, string line) => text.Append(' ', indentation).Append(line).Append('\n');
}
