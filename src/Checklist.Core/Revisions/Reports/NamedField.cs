using Checklist.Core.Catalogs;
using Checklist.Core.Languages;

namespace Checklist.Core.Revisions.Reports;

/// <summary>A field that a changelog can name, with the words for it and for its values.</summary>
/// <param name="Path">Below its owner, with <c>*</c> for the key of an entry.</param>
/// <param name="Label">Key of its words; empty where it is named by the last key on its path.</param>
internal sealed record NamedField(string Path, string Label, ValueSort Sort)
{
    public const string Group = "change-field."; // the group of keys, but for fields that outputs print under a label of their own

    public IReadOnlyList<string> Names { get; } = Path.Split('.');

    /// <summary>The label is of a part of a check, and printed behind the name of the check.</summary>
    public bool IsOfCheck { get; init; }

    /// <summary>Who reads for the requirement reads it last: how the control is filed.</summary>
    public bool IsBookkeeping { get; init; }

    /// <summary>The value that holds where nothing is written; null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>As printed.</summary>
    /// <param name="keys">The keys of entries on the path, in words.</param>
    public string LabelIn(Words words, IReadOnlyList<string> keys)
    {
        var label = Label.Length == 0 ? keys[^1] : PartIn(words);
        return IsOfCheck ? words.Format("change-field.check-part", keys[0], label)
            : Label.Length == 0 ? RecordWords.Capital(label)
            : Placeholders.Fill(label, [.. keys]);
    }

    /// <summary>Without the check that it is of.</summary>
    public string PartIn(Words words) => words.Find(KeyOf(Label)) ?? ReadingFields.Labels[Label];

    private static string KeyOf(string label) => label.Contains('.', StringComparison.Ordinal) ? label : Group + label;

    /// <summary>How many names of a path this field covers, from the outside in; 0 for a path of something else.</summary>
    public int Covers(IReadOnlyList<string> path)
    {
        if (path.Count < Names.Count)
        {
            return 0;
        }

        for (var index = 0; index < Names.Count; index++)
        {
            if (Names[index] != "*" && Names[index] != path[index])
            {
                return 0;
            }
        }

        return Names.Count;
    }

    /// <summary>The field is somewhere inside the value at a path.</summary>
    public bool IsInside(IReadOnlyList<string> path) => Names.Count > path.Count
        && path.Zip(Names).All(pair => pair.Second == "*" || pair.First == pair.Second);
}

/// <summary>What a recorded value is, and so how it is put into words.</summary>
internal enum ValueSort
{
    Text,
    Date,
    Prose,
    Code,

    /// <summary>A word of the file format.</summary>
    Word,

    /// <summary>A word of requirements, in capitals.</summary>
    Keyword,
    Answer,
    Restart,
    Condition,
    Passes,
    Check,
    Texts,
    ProseTexts,
    Roles,
    Role,
    Platforms,
    Levels,
    Level,
    Controls,
    Groups,
    Group,
    References,
    Guide,
    Mapping,
    Mappings,
    LevelValues,
    Item,
    Items,
    Step,
    Decisions,

    /// <summary>Keys and values of the author's own.</summary>
    Own,
}
