using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>The shape of an approval's file.</summary>
internal static class ApprovalFormat
{
    private static readonly TextShape Line = new(TextKind.Line);

    private static readonly TextShape Digest = new(TextKind.Value);

    private static readonly MappingShape Control = new("approved control", () =>
    [
        new("id", new TextShape(TextKind.Id), "The control.") { IsRequired = true },
        new("digest", Digest, "Of the text that was approved.") { IsRequired = true },
    ]);

    public static readonly MappingShape Shape = new("approval", () =>
    [
        new("catalog", new TextShape(TextKind.CatalogId), "The catalog's id.") { IsRequired = true },
        new("version", new TextShape(TextKind.Version), "The version that was approved.") { IsRequired = true },
        new("role", new TextShape(TextKind.Id), "In which role.") { IsRequired = true },
        new("name", Line, "Who approved.") { IsRequired = true },
        new("date", new TextShape(TextKind.Date), "On which day.") { IsRequired = true },
        new("note", new TextShape(TextKind.Note), "What the approver adds."),
        new("profile", new TextShape(TextKind.Id), "The profile whose text was approved; without it, the catalog's."),
        new("digest", Digest, "Of the text of the catalog or the profile, when the whole was approved."),
        new("changes", Digest, "Of what the authors say of the changes of the version: the entries of `changes`."),
        new("controls", new ListShape(Control), "Single controls, when only these were approved."),
    ]);
}
