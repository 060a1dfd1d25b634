using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>An entry of <c>changes</c> as a release records it.</summary>
public sealed record RecordedChange(string Version, DeclaredKind Kind, string? Note, string? By)
{
    /// <summary>Null for what is no entry: a file of another program.</summary>
    public static RecordedChange? Of(FieldMap entry) =>
        entry.Text("version") is { } version && MachineWord.Find<DeclaredKind>(entry.Text("kind")) is { } kind
            ? new RecordedChange(version, kind, entry.Text("note"), entry.Text("by"))
            : null;

    public static RecordedChange Of(DeclaredChange change) =>
        new(change.Version.Value, change.Kind, ControlJson.Line(change.Note), ControlJson.Line(change.By));

    internal CanonicalJson ToJson() => new CanonicalJson()
        .Add("version", Version)
        .Add("kind", ControlJson.Word(Kind))
        .Add("note", Note)
        .Add("by", By);
}
