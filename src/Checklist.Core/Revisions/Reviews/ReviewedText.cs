using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>
/// The parts of a text that people decide about, by the names that their decisions use: <c>control/hv-host-01</c>,
/// <c>chapter/scope</c>, <c>catalog</c>.
/// </summary>
public sealed class ReviewedText(Release text)
{
    public const string Catalog = "catalog";

    private const string Gone = "gone"; // a control whose id another one has taken
    private const string Order = "order";
    private const string Control = "control";

    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["chapter"] = "chapters",
        ["group"] = "groups",
        ["parameter"] = "parameters",
        ["role"] = "roles",
        ["platform"] = "platforms",
        ["level"] = "levels",
        ["framework"] = "frameworks",
        ["term"] = "glossary",
        ["reference"] = "references",
        ["profile"] = "profiles",
    };

    private readonly Dictionary<string, IReadOnlyDictionary<string, FieldMap>> entriesByList = new(StringComparer.Ordinal);
    private Dictionary<string, int>? ranks;

    /// <summary>The name of a control that a comparison tells of.</summary>
    public static string NameOf(ReportItem item) =>
        item.Change is { New: null, IsReused: true } ? $"{Gone}/{item.Id}" : $"{Control}/{item.Id}";

    /// <summary>The name of anything else that a comparison tells of.</summary>
    public static string NameOf(ReportEntry entry) => entry.Entry switch
    {
        null => Catalog,
        { IsOrder: true } order => $"{Order}/{KindOf(order.List)}",
        { } other => $"{KindOf(other.List)}/{other.Id}",
    };

    /// <summary>
    /// Digest of what the text says there. A decision counts while it is unchanged; a part that is gone has a digest as well.
    /// </summary>
    public string DigestOf(string entry) =>
        Digests.Of("reviewed", new CanonicalJson().Add("entry", entry).AddValue("text", Find(entry)).ToMap());

    /// <summary>As people read it: number and title of a control, kind and title of anything else. Null where the text has none.</summary>
    public string? TitleOf(string entry, Words words)
    {
        var (kind, id) = Parts(entry);
        return entry == Catalog ? words["change-entry.about"]
            : kind is Control or Gone ? text.Find(id) is { } control ? $"{control.Label} {control.Title}" : null
            : kind == Order && Lists.TryGetValue(id, out var list) ? words.Format("change-list.order", words[$"change-list.{list}.many"])
            : Entry(kind, id) is { } other
                ? $"{ReportEntries.KindOf(Lists[kind], "one", words)} {other.Text("title") ?? other.Text("label") ?? id}"
            : null;
    }

    /// <summary>The text that a proposal would take the place of, as a reader sees it; null where there is no single one.</summary>
    public string? ProseOf(string entry)
    {
        var (kind, id) = Parts(entry);
        var found = kind switch
        {
            Control => text.Find(id)?.Fields["statement"],
            "term" => Entry(kind, id)?["definition"],
            _ => null,
        };
        return found is null ? null : ShownText.Of(found, text.ValueOf);
    }

    /// <summary>All names that the text has, in its order: its facts, its controls, and what is around them.</summary>
    public IEnumerable<string> Names() => text.Controls.Select(control => $"{Control}/{control.Id}").Prepend(Catalog)
        .Concat(Lists.SelectMany(list => Entries(list.Value).Keys.Select(id => $"{list.Key}/{id}"))).Distinct(StringComparer.Ordinal);

    /// <summary>Where a part is in the text; what the text does not have comes last.</summary>
    public int RankOf(string entry) => (ranks ??= Names().Select((name, index) => (name, index))
        .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal)).GetValueOrDefault(entry, int.MaxValue);

    private FieldValue? Find(string entry)
    {
        var (kind, id) = Parts(entry);
        return entry == Catalog ? ReportEntries.WithoutLife(text.Root.Map("catalog") ?? FieldMap.Empty)
            : kind == Control ? text.Find(id) is { } control ? new FieldText(control.ContentDigest) : null
            : kind == Order ? OrderOf(id)
            : Entry(kind, id);
    }

    private FieldList OrderOf(string kind) =>
        new([.. (Lists.TryGetValue(kind, out var list) ? Entries(list).Keys : []).Select(id => new FieldText(id))]);

    private FieldMap? Entry(string kind, string id)
    {
        var found = Lists.TryGetValue(kind, out var list) ? Entries(list).GetValueOrDefault(id) : null;
        return found is null || kind != "profile" ? found : ComparedRecord.Decisions(found);
    }

    private IReadOnlyDictionary<string, FieldMap> Entries(string list)
    {
        if (!entriesByList.TryGetValue(list, out var known))
        {
            known = EntryKey.Of(text.Root[list]) ?? new Dictionary<string, FieldMap>(StringComparer.Ordinal);
            entriesByList.Add(list, known);
        }

        return known;
    }

    private static (string Kind, string Id) Parts(string entry) =>
        entry.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (entry[..slash], entry[(slash + 1)..]) : (entry, "");

    private static string KindOf(string list) => Lists.FirstOrDefault(pair => pair.Value == list).Key ?? list;
}
