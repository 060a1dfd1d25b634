using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>Reads the lists that a catalog's main file and its included files share, one file after the other.</summary>
/// <param name="groups">One for all catalogs of a document: it counts their controls together.</param>
internal sealed class SharedListReader(IReadOnlyList<EntryReader> files, GroupReader groups)
{
    public Catalog AddTo(Catalog catalog) => catalog with
    {
        Roles = Roles(),
        Platforms = Platforms(),
        Levels = Levels(),
        Frameworks = Frameworks(),
        Glossary = Glossary(),
        References = References(),
        Parameters = Parameters(),
        Groups = Groups(),
    };

    private IReadOnlyList<Role> Roles() => All("roles", entry =>
        entry.Text("id") is { } id ? new Role(id, entry.Text("title"), entry.Prose("description")) : null);

    private IReadOnlyList<Platform> Platforms() => All("platforms", entry =>
        entry.Text("id") is { } id ? new Platform(id, entry.Text("title"), entry.Prose("description")) : null);

    private IReadOnlyList<Level> Levels() => All("levels", entry =>
        entry.Text("id") is { } id ? new Level(id, entry.Text("title"), entry.Prose("description"), entry.Text("extends")) : null);

    private IReadOnlyList<Framework> Frameworks() => All("frameworks", entry =>
        entry.Text("id") is { } id
            ? new Framework(id, entry.Text("title"), entry.Text("version"), entry.Text("url")) { Items = ReadItems(entry) }
            : null);

    private IReadOnlyList<GlossaryEntry> Glossary() => All("glossary", entry =>
        entry.Text("term") is { } term ? new GlossaryEntry(term, entry.Prose("definition"), entry.Texts("also")) : null);

    private IReadOnlyList<Reference> References() => All("references", entry =>
        entry.Text("id") is { } id ? new Reference(id, entry.Text("title"), entry.Text("url")) : null);

    private IReadOnlyList<Parameter> Parameters() => All("parameters", ReadParameter);

    private IReadOnlyList<ControlGroup> Groups() => [.. files.SelectMany(file => groups.Read(file, "groups"))];

    private static IReadOnlyList<FrameworkItem> ReadItems(EntryReader framework)
    {
        var items = (framework.Node("items") as YamlSequence)?.Items ?? [];
        return [.. items.Select(ReadItem).OfType<FrameworkItem>()];
    }

    private static FrameworkItem? ReadItem(YamlNode node)
    {
        var entry = node as YamlMapping;
        return EntryReader.TextOf(entry is null ? node : entry["id"]) is { } id
            ? new FrameworkItem(id, EntryReader.TextOf(entry?["title"]))
            : null;
    }

    private static Parameter? ReadParameter(EntryReader entry)
    {
        if (entry.Text("id") is not { } id)
        {
            return null;
        }

        return new Parameter(id, entry.Text("label"), entry.Word<ParameterType>("type") ?? ParameterType.String)
        {
            Description = entry.Prose("description"),
            Default = entry.Value("default"),
            Recommended = entry.Value("recommended"),
            Minimum = entry.Text("min"),
            Maximum = entry.Text("max"),
            Pattern = entry.Text("pattern"),
            Choices = entry.Texts("choices"),
            Unit = entry.Text("unit"),
            LevelValues = entry.Entries("values", ReadLevelValue),
        };
    }

    private static LevelValue? ReadLevelValue(EntryReader entry) =>
        entry.Text("level") is { } level && entry.Value("value") is { } value ? new LevelValue(level, value) : null;

    private IReadOnlyList<T> All<T>(string key, Func<EntryReader, T?> read)
        where T : class =>
        [.. files.SelectMany(file => file.Entries(key, read))];
}
