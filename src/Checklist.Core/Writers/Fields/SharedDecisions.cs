using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>Decisions that hold for every output.</summary>
internal static class SharedDecisions
{
    public static IReadOnlyList<FieldDecision> ForAll { get; } =
    [
        NotApplicable("it says how the files are read", "catalog.format", "catalog.include", "chapter.file"),
        NotApplicable("it says in which language the page is", "catalog.language"),
        NotApplicable("it says where the groups stand", "chapter.controls"),
        NotApplicable("it is a color", "catalog.theme.accent"),
        LeftOut("what is allowed says it", "parameter.type"),
        LeftOut("links use it; the title is printed", "chapter.id", "group.id", "reference.id"),
    ];

    /// <summary>For outputs that are no Markdown.</summary>
    public static FieldDecision FrontMatter { get; } = NotApplicable("it is for the front matter of Markdown files", "catalog.metadata");

    /// <summary>For outputs that print the titles of what these name.</summary>
    public static FieldDecision Ids { get; } = LeftOut("the title stands for it", "framework.id", "level.id", "platform.id", "role.id");
}
