using System.Globalization;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>Ids for the roles and levels that a table names in words. Two that differ in signs only get two ids.</summary>
internal sealed class ForeignNames
{
    private readonly OrderedDictionary<string, string> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, string> levels = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool areSteps;

    /// <summary>Names for all roles and levels of these groups.</summary>
    /// <param name="known">What the catalog has already.</param>
    /// <param name="earlier">What an earlier import of the table declared: a word keeps its id.</param>
    public ForeignNames(IReadOnlyList<ForeignGroup> groups, KnownNames known, KnownNames earlier)
    {
        Known = known;
        var controls = groups.SelectMany(group => group.All).ToList();
        Name(controls.SelectMany(control => control.Roles), (known.Roles, earlier.Roles), word => Slug.Make(word, "role"), roles);
        var words = controls.Select(control => control.Level).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        areSteps = words.Count > 1 && words.TrueForAll(word => NumberOf(word) is not null);
        Name(areSteps ? words.OrderBy(NumberOf) : words, (known.Levels, earlier.Levels), LevelId, levels);
    }

    public KnownNames Known { get; }

    public string RoleOf(string word) => roles[word];

    public string LevelOf(string word) => levels[word];

    /// <summary>Those to be declared, with their keys.</summary>
    public IEnumerable<IReadOnlyList<(string Key, string Value)>> NewRoles =>
        roles.Where(role => !Known.Roles.ContainsKey(role.Value)).Select(role => Entry(role.Value, role.Key));

    /// <summary>Levels that are numbers are steps: the second asks for the first too.</summary>
    public IEnumerable<IReadOnlyList<(string Key, string Value)>> NewLevels
    {
        get
        {
            var before = "";
            foreach (var (word, id) in levels)
            {
                if (!Known.Levels.ContainsKey(id))
                {
                    var entry = Entry(id, areSteps ? $"Level {word}" : word);
                    yield return areSteps && before.Length > 0 ? [.. entry, ("extends", before)] : entry;
                }

                before = id;
            }
        }
    }

    private static IReadOnlyList<(string Key, string Value)> Entry(string id, string title) => [("id", id), ("title", title)];

    private static void Name(
        IEnumerable<string> words,
        (IReadOnlyDictionary<string, string> Known, IReadOnlyDictionary<string, string> Earlier) titles,
        Func<string, string> idOf,
        OrderedDictionary<string, string> names)
    {
        var ids = new ForeignIds();
        titles.Earlier.Keys.ToList().ForEach(ids.Reserve);
        foreach (var word in words.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var same = titles.Known.Concat(titles.Earlier)
                .FirstOrDefault(pair => pair.Value.Equals(word, StringComparison.OrdinalIgnoreCase)).Key;
            names.Add(word, same ?? (titles.Known.ContainsKey(idOf(word)) ? idOf(word) : ids.Take(idOf(word))));
        }
    }

    private static int? NumberOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100 ? number : null;

    private static string LevelId(string word)
    {
        var id = Slug.Make(word, "level");
        return char.IsAsciiDigit(id[0]) ? $"level-{id}" : id;
    }
}

/// <summary>What a catalog declares: titles by ids.</summary>
internal sealed record KnownNames(
    IReadOnlyDictionary<string, string> Roles, IReadOnlyDictionary<string, string> Levels, IReadOnlyDictionary<string, string> Frameworks)
{
    private static readonly Dictionary<string, string> Empty = [];

    public static KnownNames None { get; } = new(Empty, Empty, Empty);

    public static KnownNames Of(Catalog catalog) => new(
        Titles(catalog.Roles, role => (role.Id.Value, role.Title?.Value)),
        Titles(catalog.Levels, level => (level.Id.Value, level.Title?.Value)),
        Titles(catalog.Frameworks, framework => (framework.Id.Value, framework.Title?.Value)));

    private static Dictionary<string, string> Titles<T>(IEnumerable<T> items, Func<T, (string Id, string? Title)> of) => items.Select(of)
        .DistinctBy(item => item.Id, StringComparer.Ordinal)
        .ToDictionary(item => item.Id, item => item.Title ?? item.Id, StringComparer.Ordinal);
}
