using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>The shapes of the file that a review page exports, and of the file that reviews are kept in.</summary>
public static class ReviewFormat
{
    /// <summary>The word that an exported file has under <c>format</c>.</summary>
    public const string Form = "checklist-review-1";

    private static readonly TextShape Line = new(TextKind.Line) { MayHoldBraces = true };
    private static readonly TextShape Value = new(TextKind.Value) { MayHoldBraces = true };
    private static readonly TextShape Text = new(TextKind.Note);
    private static readonly TextShape Id = new(TextKind.Id);
    private static readonly TextShape Day = new(TextKind.Date);
    private static readonly TextShape Moment = new(TextKind.Moment);
    private static readonly TextShape CatalogId = new(TextKind.CatalogId);
    private static readonly TextShape Version = new(TextKind.Version);
    private static readonly WordShape Decision = new([.. MachineWord.All<ReviewVerdict>()]);
    private static readonly WordShape Disposition = new([.. MachineWord.All<ReviewDisposition>()]);

    private static readonly MappingShape SideShape = new("version of a review", () =>
    [
        new("version", Version, "The version."),
        new("digest", Value, "Digest of its text.") { IsRequired = true },
    ]);

    private static readonly MappingShape PersonShape = new("reviewer", () =>
    [
        new("name", Line, "Who reviewed.") { IsRequired = true },
        new("role", Line, "In which role."),
        new("on", Day, "On which day."),
    ]);

    private static readonly MappingShape EntryShape = new("entry of a review", () =>
    [
        new("entry", Value, "What was decided about: `control/hv-host-01`.") { IsRequired = true },
        new("digest", Value, "Of the text that was decided on."),
        new("decision", Decision, "What was decided."),
        new("comment", Text, "What the reviewer says."),
        new("proposed", Text, "The text that the reviewer would rather read."),
        new("at", Moment, "When it was written, in UTC."),
    ]);

    /// <summary>What a review page exports, as JSON.</summary>
    public static MappingShape Exported { get; } = new("review file", () =>
    [
        new("format", new WordShape(Form), "The form of the file.") { IsRequired = true },
        new("catalog", CatalogId, "The catalog's id.") { IsRequired = true },
        new("old", SideShape, "The text before.") { IsRequired = true },
        new("new", SideShape, "The text that was reviewed.") { IsRequired = true },
        new("reviewer", PersonShape, "Who reviewed.") { IsRequired = true },
        new("copy", Value, "A mark of the page, by which two people of one name are told apart."),
        new("entries", new ListShape(EntryShape), "What was decided.") { IsRequired = true },
    ]);

    private static readonly MappingShape ReviewerShape = new("reviewer of a version", () =>
    [
        new("id", Id, "The word that decisions use for the person.") { IsRequired = true },
        new("name", Line, "Who reviews.") { IsRequired = true },
        new("role", Line, "In which role."),
        new("on", Day, "Day of the review."),
        new("since", Version, "The version that the text was compared with."),
        new("digest", Value, "Digest of the text that was reviewed last."),
        new("copies", new ListShape(Value), "Marks of the pages that the person decided on."),
    ])
    {
        AllowsOwnKeys = true,
    };

    private static readonly MappingShape EarlierShape = new("earlier decision", () =>
    [
        new("decision", Decision, "What was decided then."),
        new("comment", Text, "What the reviewer said."),
        new("proposed", Text, "The text that was proposed."),
        new("at", Moment, "When it was written, in UTC."),
        .. AnswerKeys,
    ])
    {
        AllowsOwnKeys = true,
    };

    private static FieldShape[] AnswerKeys =>
    [
        new("disposition", Disposition, "What becomes of the comment."),
        new("answer", Text, "What is said to the reviewer."),
        new("by", Line, "Who answered."),
        new("on", Day, "On which day."),
    ];

    private static readonly MappingShape DecisionShape = new("decision", () =>
    [
        new("id", Id, "Number of the comment, which stays: `R-01`."),
        new("entry", Value, "What was decided about: `control/hv-host-01`.") { IsRequired = true },
        new("reviewer", Id, "Who decided, by the id under `reviewers`.") { IsRequired = true },
        new("decision", Decision, "What was decided."),
        new("comment", Text, "What the reviewer says."),
        new("proposed", Text, "The text that the reviewer would rather read."),
        new("at", Moment, "When it was written, in UTC."),
        new("digest", Value, "Of the text that was decided on."),
        .. AnswerKeys,
        new("earlier", new ListShape(EarlierShape), "What the reviewer said before."),
    ])
    {
        AllowsOwnKeys = true,
    };

    /// <summary>What reviewers said of one version.</summary>
    public static MappingShape Review { get; } = new("review", () =>
    [
        new("catalog", CatalogId, "The catalog's id.") { IsRequired = true },
        new("version", Version, "The version that is reviewed; the file has its name.") { IsRequired = true },
        new("reviewers", new ListShape(ReviewerShape), "Who reviews."),
        new("decisions", new ListShape(DecisionShape), "What was decided, one entry for each reviewer and part of the text."),
    ])
    {
        AllowsOwnKeys = true,
    };
}
