using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>A finding as the keys of its entry, in the order in which they are written.</summary>
internal static class RegisterFields
{
    /// <summary>All keys but the number, whether a finding has them or not.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "control", "targets", "grade", "statement", "evidence", "owner", "due", "cause", "correction", "action", "status", "verified",
        "carried-from",
    ];

    public static IReadOnlyList<EntryField> Of(RegisterEntry entry)
    {
        EntryField?[] fields =
        [
            EntryField.Word("id", entry.Id),
            EntryField.Word("control", entry.Control),
            entry.Targets.Count == 0 ? null : EntryField.Words("targets", entry.Targets),
            entry.Grade is { } grade ? EntryField.Word("grade", MachineWord.Of(grade)) : null,
            EntryField.Lines("statement", entry.Statement),
            entry.Evidence.Count == 0 ? null : EntryField.Evidence("evidence", entry.Evidence),
            entry.Owner is null ? null : EntryField.Word("owner", entry.Owner),
            entry.Due is null ? null : EntryField.Day("due", entry.Due),
            Lines("cause", entry.Cause),
            Lines("correction", entry.Correction),
            Lines("action", entry.Action),
            EntryField.Word("status", MachineWord.Of(entry.Status)),
            entry.Verified is { } verified
                ? EntryField.Mapping("verified", [("by", verified.By), ("on", verified.On), ("note", verified.Note)])
                : null,
            entry.CarriedFrom is null ? null : EntryField.Word("carried-from", entry.CarriedFrom),
        ];
        return [.. fields.OfType<EntryField>()];
    }

    private static EntryField? Lines(string key, string? text) => text is null ? null : EntryField.Lines(key, text);
}
