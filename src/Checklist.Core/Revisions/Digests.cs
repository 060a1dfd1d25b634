using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;

namespace Checklist.Core.Revisions;

/// <summary>
/// SHA-256 fingerprints of what people answer, approve and publish. The requirement digest decides whether an old answer
/// still counts, the content digest whether an approval does.
/// </summary>
public static class Digests
{
    /// <summary>Over the statement, the check and the values of the parameters they use.</summary>
    /// <param name="check">Null where the control is its own tick box: its title stands for the check's text.</param>
    public static string Requirement(ResolvedCatalog resolved, Control control, Check? check)
    {
        var title = check is null ? control.Title?.Value ?? "" : "";
        return new CanonicalJson()
            .Add("statement", ControlJson.Canonical.Prose(control.Statement))
            .Add("text", check is null ? CanonicalText.OfLine(title) : ControlJson.Canonical.Prose(check.Text))
            .Add("command", ControlJson.Command(check?.Command))
            .Add("expect", ControlJson.Canonical.Prose(check?.Expect))
            .Add("parameters", Parameters(resolved, [control.Statement, check?.Text, check?.Expect]))
            .Digest();
    }

    /// <summary>Over every field of the control.</summary>
    public static string Content(Control control) => ControlJson.Canonical.Of(control).Digest();

    /// <summary>Over the ids and content digests of all controls, in order.</summary>
    public static string Catalog(IEnumerable<(string Id, string ContentDigest)> controls) => new CanonicalJson()
        .Add("controls", [.. controls.Select(control => new CanonicalJson().Add("id", control.Id).Add("digest", control.ContentDigest))])
        .Digest();

    /// <summary>Over a control's content digest and its requirement digests, in order.</summary>
    public static string Approval(string content, IEnumerable<string> requirements) =>
        new CanonicalJson().Add("content", content).Add("requirements", [.. requirements]).Digest();

    private static CanonicalJson Parameters(ResolvedCatalog resolved, IEnumerable<ProseDocument?> proses)
    {
        var values = new CanonicalJson();
        var ids = proses.OfType<ProseDocument>().SelectMany(ProseWalker.Inlines).OfType<ParameterInline>().Select(use => use.Id);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            values.Add(id, resolved.Parameters[id].Value);
        }

        return values;
    }
}
