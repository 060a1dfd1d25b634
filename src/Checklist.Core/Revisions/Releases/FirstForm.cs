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

    /// <summary>
    /// Whether the digests of the file fit its text. Without code in any text they can be computed again; texts with code cannot be
    /// folded as the first form did, and count as intact.
    /// </summary>
    public static bool FitsItsDigests(Release old)
    {
        if (old.Root.Map("digests")?.Text("text") is not { } recorded || HasCode("", old.Root))
        {
            return true;
        }

        var root = (FieldMap)Changed("", old.Root, text => new FieldText(CanonicalText.OfLine(text.Value)));
        var controls = root.Maps("controls").Select(entry => new ReleaseControl(entry)).ToList();
        var approved = controls.Select(control => new CanonicalJson()
            .Add("id", control.Id)
            .Add("group", control.Group)
            .Add("digest", new CanonicalJson()
                .Add("content", control.ContentDigest)
                .Add("requirements", [.. control.Requirements.Select(requirement => requirement.Digest)])
                .Digest()));
        return controls.All(control => CanonicalBytes.Digest(control.Fields) == control.ContentDigest)
            && DocumentJson.Around(root).Add("controls", [.. approved]).Digest() == recorded
            && old.Root.Maps("approvals").All(approval => approval.Text("digest") is not { } digest || digest == recorded);
    }

    public static Release Upgrade(Release old)
    {
        var root = (FieldMap)Changed("", old.Root, Tree);
        var record = new Release(root, old.Source);
        var controls = root.Maps("controls").Select(entry => Upgraded(entry, record)).ToList();
        var digests = new CanonicalJson()
            .Add("document", Digests.OfDocument(DocumentJson.Around(root), controls.Select(control => control.Digested)))
            .ToMap();
        var upgraded = root
            .With("format", new FieldText(Release.Format))
            .With("controls", controls.Count == 0 ? null : new FieldList([.. controls.Select(control => control.Entry)]))
            .With("digests", digests);
        return ReleaseBuilder.Sealed(upgraded, old.Source).RecordedAs(old.Seal);
    }

    private static ReleaseControl Upgraded(FieldMap entry, Release record)
    {
        var control = ReleaseBuilder.Control(record.DigestsOf(new ReleaseControl(entry)), entry.Text("group") ?? "");
        return new ReleaseControl(entry.With("digests", control.Entry["digests"]));
    }

    private static FieldProse Tree(FieldText text) => new(ProseTreeWriter.Write(Parsed(text.Value), image => image.Url), text.Offset);

    private static FieldValue Changed(string key, FieldValue value, Func<FieldText, FieldValue> prose) => value switch
    {
        FieldMap map => new FieldMap(
            map.Members.Select(member => KeyValuePair.Create(
                member.Key, IsText(key, member.Key) ? member.Value : Changed(member.Key, member.Value, prose))),
            map.Offset),
        FieldList list => new FieldList([.. list.Items.Select(item => Changed(key, item, prose))], list.Offset),
        FieldText text when ProseKeys.Contains(key) => prose(text),
        _ => value,
    };

    private static bool HasCode(string key, FieldValue value) => value switch
    {
        FieldMap map => map.Members.Any(member => !IsText(key, member.Key) && HasCode(member.Key, member.Value)),
        FieldList list => list.Items.Any(item => HasCode(key, item)),
        FieldText text => ProseKeys.Contains(key) && MayHoldCode(text.Value),
        _ => false,
    };

    private static bool MayHoldCode(string text) => text.AsSpan().ContainsAny('`', '	') || text.Contains("~~~", StringComparison.Ordinal)
        || text.Contains("    ", StringComparison.Ordinal);

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
