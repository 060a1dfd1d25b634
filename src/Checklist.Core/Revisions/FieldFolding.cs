using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions;

/// <summary>Brings recorded fields, which keep the lines of their author, into the form that digests are taken over.</summary>
internal static class FieldFolding
{
    /// <summary>Keys of prose wherever they stand in a release; other texts are lines, which are recorded folded, or code.</summary>
    private static readonly HashSet<string> ProseKeys =
    [
        .. ProseIn(ControlShapes.ControlShape), .. ProseIn(ControlShapes.CheckShape), .. ProseIn(ControlShapes.RemediationShape),
        "typical-evidence", "summary", "description", "definition",
    ];

    public static FieldMap Of(FieldMap fields) =>
        new(fields.Members.Select(member => KeyValuePair.Create(member.Key, Of(member.Key, member.Value))));

    /// <param name="key">The name under which the value, or the list that it stands in, is recorded.</param>
    public static FieldValue Of(string key, FieldValue value) => value switch
    {
        FieldMap map => Of(map),
        FieldList list => new FieldList([.. list.Items.Select(item => Of(key, item))]),
        FieldText text when ProseKeys.Contains(key) => new FieldText(Fold(text.Value)),
        _ => value,
    };

    /// <summary>The same but for how lines are broken.</summary>
    public static bool AreSame(string key, FieldValue left, FieldValue right) => (left, right) switch
    {
        (FieldText one, FieldText other) => one.Value == other.Value || (ProseKeys.Contains(key) && Fold(one.Value) == Fold(other.Value)),
        (FieldFlag one, FieldFlag other) => one.Value == other.Value,
        (FieldList one, FieldList other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(pair => AreSame(key, pair.First, pair.Second)),
        (FieldMap one, FieldMap other) => one.Members.Count == other.Members.Count
            && one.Members.Zip(other.Members).All(pair => pair.First.Key == pair.Second.Key && AreSame(pair.First.Key, pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    /// <summary>Where no code can stand, Markdown need not be read to know that none does.</summary>
    private static string Fold(string text)
    {
        var mayHaveCode = text.AsSpan().IndexOfAny('`', '~', '\t') >= 0 || text.Contains("    ", StringComparison.Ordinal);
        if (!mayHaveCode)
        {
            return CanonicalText.OfLine(text);
        }

        var source = new SourceText("", text);
        return CanonicalText.OfProse(text.Length > Limits.ProseCharacters
            ? ProseParser.ParseChapter(source, new DiagnosticBag())
            : ProseParser.Parse(SourcedText.FromFile(source), new DiagnosticBag()));
    }

    private static IEnumerable<string> ProseIn(MappingShape shape) =>
        shape.Fields.Where(field => field.Shape is TextShape { Kind: TextKind.Prose }).Select(field => field.Key);
}
