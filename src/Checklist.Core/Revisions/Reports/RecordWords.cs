using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Recorded values as readers know them: titles for ids, words for the words of the file format.</summary>
/// <param name="release">The version that the values are from.</param>
/// <param name="titles">The version whose titles are printed, so that one id has one title; null for its own.</param>
internal sealed class RecordWords(Release release, Words words, Release? titles = null)
{
    /// <summary>A value for comparing by eye: a text, or a list of texts.</summary>
    /// <returns>Null for no value.</returns>
    public FieldValue? Of(ValueSort sort, FieldValue? value) => (sort, value) switch
    {
        (_, null) => null,
        (ValueSort.Condition, FieldMap map) => Said(new RecordedCondition(release, this, words).Of(map)),
        (ValueSort.Passes, FieldMap map) => Said(Passes(map)),
        (ValueSort.Check, FieldMap map) => Said(Check(map)),
        (ValueSort.Mapping, FieldMap map) => Items(Mapping(map)),
        (ValueSort.Item, FieldMap map) => Said(map.Text("title") ?? map.Text("id") ?? ""),
        (ValueSort.Restart, FieldFlag flag) => Said(words[flag.Value ? "change-value.needed" : "change-value.not-needed"]),
        (ValueSort.Own, _) => Said(Own(value)),
        (_, FieldList list) => new FieldList([.. list.Items.Select(item => Said(Entry(sort, item)))]),
        (_, FieldText text) => Said(Line(sort, text)),
        _ => Said(Own(value)),
    };

    /// <summary>The key of an entry on the path of a field, in words.</summary>
    public string Key(IReadOnlyList<string> path, int index) => path[index - 1] switch
    {
        "mappings" => Title("frameworks", path[index]),
        "versioning" => words.Find($"version-rule.{path[index]}") ?? path[index],
        "extensions" => path[index].StartsWith("x-", StringComparison.Ordinal) ? path[index]["x-".Length..] : path[index],
        _ => path[index],
    };

    public string Title(string list, string id) => TitleIn(titles, list, id) ?? TitleIn(release, list, id) ?? id;

    private static string? TitleIn(Release? release, string list, string id) =>
        release?.Root.Maps(list).FirstOrDefault(entry => entry.Text("id") == id) is { } found
            ? found.Text("title") ?? found.Text("label")
            : null;

    public string Value(string parameter) => release.ValueOf(parameter) ?? $"[{Title("parameters", parameter)}]";

    public string Day(string text) => WrittenDay.Of(text, (titles ?? release).Language);

    private string Entry(ValueSort sort, FieldValue item) => (sort, item) switch
    {
        (ValueSort.Mappings, FieldMap map) => $"{Title("frameworks", map.Text("framework") ?? "")} {string.Join(", ", Mapping(map))}",
        (ValueSort.Decisions, FieldMap map) => Decision(map),
        (ValueSort.LevelValues, FieldMap map) => $"{Title("levels", map.Text("level") ?? "")} {map.Text("value")}",
        (ValueSort.Items, FieldMap map) => map.Text("title") is { } title ? $"{map.Text("id")} {title}" : map.Text("id") ?? "",
        (_, FieldText text) => Line(sort, text),
        _ => Own(item),
    };

    /// <summary>What a profile decided, and why.</summary>
    private string Decision(FieldMap decision)
    {
        var control = decision.Text("control") is { } id ? release.Find(id)?.Label ?? id : null;
        var what = decision.Text("item") is { } item ? $"{Title("frameworks", decision.Text("framework") ?? "")} {item}"
            : decision.Text("parameter") is { } parameter ? words.Format("change-value.is", Title("parameters", parameter), decision.Text("value"))
            : decision.Text("field") is { } field ? $"{control}, {field}{(decision.Text("check") is { } check ? $" {check}" : "")}"
            : control;
        return $"{what} ({decision.Text("reason")?.TrimEnd('.')})";
    }

    private string Line(ValueSort sort, FieldText text) => sort switch
    {
        ValueSort.Prose or ValueSort.ProseTexts => ShownText.Of(text, release.ValueOf),
        ValueSort.Date => Day(text.Value),
        ValueSort.Word or ValueSort.Step => Word(text.Value, words),
        ValueSort.Keyword => words.Find($"keyword.{text.Value}") ?? text.Value.ToUpperInvariant(),
        ValueSort.Answer => words.Find($"change-answer.{text.Value}") ?? text.Value,
        ValueSort.Role or ValueSort.Roles => text.Value == "owner" ? words["change-value.the-owner"] : Title("roles", text.Value),
        ValueSort.Platforms => Title("platforms", text.Value),
        ValueSort.Level or ValueSort.Levels => Title("levels", text.Value),
        ValueSort.Group or ValueSort.Groups => text.Value == "all" ? words["change-value.all-groups"] : Title("groups", text.Value),
        ValueSort.References => Title("references", text.Value),
        ValueSort.Guide => Guide(text.Value),
        ValueSort.Controls => release.Find(text.Value)?.Label ?? text.Value, // the number is what readers cite
        _ => text.Value,
    };

    private string Guide(string guide)
    {
        var hash = guide.IndexOf('#', StringComparison.Ordinal);
        return hash < 0
            ? Title("chapters", guide)
            : $"{Title("chapters", guide[..hash])}, {guide[(hash + 1)..].Replace('-', ' ')}";
    }

    private IReadOnlyList<string> Mapping(FieldMap mapping)
    {
        var ids = mapping.Texts("ids");
        return mapping.Text("relation") is not { } relation ? ids
            : [.. ids, MachineWord.Find<MappingRelation>(relation) is { } known ? $"({Of(known)})" : $"({relation})"];
    }

    private string Of(MappingRelation relation) => words[relation switch
    {
        MappingRelation.Equal => "change-value.equal-to-it",
        MappingRelation.Subset => "change-value.a-part-of-it",
        MappingRelation.Superset => "change-value.more-than-it",
        MappingRelation.Intersects => "change-value.partly-the-same",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    }];

    /// <summary>A check that is new or gone: what it asks, then the rest of it in lines of their own.</summary>
    private string Check(FieldMap check)
    {
        var parts = NamedFields.Of(NamedFields.Control).Where(field => field.Names is ["checks", "*", not "text", ..])
            .SelectMany(field => Parts(check, field));
        return string.Join("\n", parts.Prepend(ShownText.Of(check["text"], release.ValueOf)));
    }

    private IEnumerable<string> Parts(FieldMap check, NamedField field)
    {
        if (field.Names[^1] == "*")
        {
            var own = check.Map(field.Names[2])?.Members ?? [];
            return own.Select(member => $"{Capital(Key(["extensions", member.Key], 1))}: {Own(member.Value)}");
        }

        FieldValue? value = check;
        foreach (var name in field.Names.Skip(2))
        {
            value = (value as FieldMap)?[name];
        }

        return Of(field.Sort, value) is { } said ? [$"{Capital(field.PartIn(words))}: {FieldWords.Of(said)}"] : [];
    }

    private string Passes(FieldMap passes)
    {
        return (Of("min"), Of("max"), Of("not-before"), Of("not-after")) switch
        {
            ({ } least, { } most, _, _) => words.Format("range.to", least, most),
            ({ } least, null, _, _) => words.Format("range.or-more", least),
            (null, { } most, _, _) => words.Format("range.or-less", most),
            (_, _, { } first, { } last) => words.Format("range.from-to", first, last),
            (_, _, { } first, null) => words.Format("range.or-later", first),
            (_, _, null, { } last) => words.Format("range.or-earlier", last),
            _ => passes["of"] is FieldList { Items.Count: > 0 } of ? words.OneOf([.. of.Items.Select(Bound)]) : "",
        };

        string? Of(string key) => passes[key] is { } value ? Bound(value) : null;
    }

    private string Bound(FieldValue bound) => bound switch
    {
        FieldText text => Day(text.Value),
        FieldMap day when day.Text("today") is { } side => side == "same"
            ? words["range.day-of-answer"]
            : words.Format(side == "before" ? "range.before-answer" : "range.after-answer", Length(day)),
        FieldMap map when map.Text("parameter") is { } parameter => Value(parameter),
        _ => Own(bound),
    };

    private string Length(FieldMap day)
    {
        var count = day.Text("count") ?? Value(day.Text("parameter") ?? "");
        return day.Text("unit") is not { } unit ? count
            : words.Find(count == "1" ? $"unit.{unit}.one" : $"unit.{unit}.other") is { } form ? Placeholders.Fill(form, [count])
            : $"{count} {unit}";
    }

    /// <summary>The author's own values, whatever they hold.</summary>
    private string Own(FieldValue value) => value switch
    {
        FieldText text => ShownText.Of(text, release.ValueOf),
        FieldFlag flag => words[flag.Value ? "change-value.yes" : "change-value.no"],
        FieldList list => string.Join(", ", list.Items.Select(Own)),
        FieldMap { Members.Count: 1 } map when map["item"] is { } item => Own(item),
        FieldMap map => string.Join("; ", map.Members.Select(member => $"{member.Key} ({Own(member.Value)})")),
        _ => throw new InvalidOperationException($"no words for {value.GetType().Name}"),
    };

    private static FieldText Said(string words) => new(words);

    private static FieldList Items(IReadOnlyList<string> items) => new([.. items.Select(Said)]);

    /// <summary>A word of the file format as readers know it.</summary>
    public static string Word(string word, Words words) => words.Find($"change-word.{word}") ?? Capital(word);

    public static string Capital(string word)
    {
        var words = word.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
