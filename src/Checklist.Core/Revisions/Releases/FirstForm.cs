using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Releases;

/// <summary>
/// Release files of the first form hold prose as its author wrote it, and digests over that. They are read: the texts become trees, and
/// all digests are computed from those. What was answered or approved by a digest of the first form has to be looked at again.
/// </summary>
internal static class FirstForm
{
    public const string Format = "checklist-release-1";

    /// <summary>Keys of prose wherever they are in a release; other texts are lines or code.</summary>
    private static readonly HashSet<string> ProseKeys =
    [
        .. ProseIn(ControlShapes.ControlShape), .. ProseIn(ControlShapes.CheckShape), .. ProseIn(ControlShapes.RemediationShape),
        "typical-evidence", "summary", "description", "definition",
    ];

    public static Release Upgrade(Release old)
    {
        var root = (FieldMap)Tree("", old.Root);
        var record = new Release(root, old.Source);
        var controls = root.Maps("controls").Select(entry => Upgraded(entry, record)).ToList();
        var around = root.Members
            .Where(member => member.Key is not ("format" or "digests" or "revisions" or "approvals" or "controls" or "catalog"))
            .Aggregate(new CanonicalJson(), (json, member) => json.AddValue(member.Key, member.Value))
            .AddValue("catalog", DocumentJson.TextOf(root.Map("catalog")!));
        var digests = new CanonicalJson().Add("document", Digests.OfDocument(around, controls.Select(control => control.Digested))).ToMap();
        var upgraded = root
            .With("format", new FieldText(Release.Format))
            .With("controls", controls.Count == 0 ? null : new FieldList([.. controls.Select(control => control.Entry)]))
            .With("digests", digests);
        return ReleaseBuilder.Sealed(upgraded, old.Source);
    }

    private static ReleaseControl Upgraded(FieldMap entry, Release record)
    {
        var control = ReleaseBuilder.Control(record.DigestsOf(new ReleaseControl(entry)), entry.Text("group") ?? "");
        return new ReleaseControl(entry.With("digests", control.Entry["digests"]));
    }

    private static FieldValue Tree(string key, FieldValue value) => value switch
    {
        FieldMap map => new FieldMap(map.Members.Select(member => KeyValuePair.Create(member.Key, Member(key, member))), map.Offset),
        FieldList list => new FieldList([.. list.Items.Select(item => Tree(key, item))], list.Offset),
        FieldText text when ProseKeys.Contains(key) => new FieldProse(
            ProseTreeWriter.Write(Parsed(text.Value), image => image.Url), text.Offset),
        _ => value,
    };

    private static FieldValue Member(string parent, KeyValuePair<string, FieldValue> member) =>
        IsText(parent, member.Key) ? member.Value : Tree(member.Key, member.Value);

    /// <summary>Own keys of an author hold no prose, and the default of a parameter is a value.</summary>
    private static bool IsText(string parent, string key) => key == "extensions" || (parent == "parameters" && key == "default");

    private static ProseDocument Parsed(string text)
    {
        var source = new SourceText("", text);
        return text.Length > Limits.ProseCharacters
            ? ProseParser.ParseChapter(source, new DiagnosticBag())
            : ProseParser.Parse(SourcedText.FromFile(source), new DiagnosticBag());
    }

    private static IEnumerable<string> ProseIn(MappingShape shape) =>
        shape.Fields.Where(field => field.Shape is TextShape { Kind: TextKind.Prose }).Select(field => field.Key);
}
