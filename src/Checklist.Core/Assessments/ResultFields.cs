namespace Checklist.Core.Assessments;

/// <summary>An answer as the keys of its entry, in the order in which they are written.</summary>
internal static class ResultFields
{
    /// <summary>Which check it answers.</summary>
    public static IReadOnlyList<EntryField> Key(CheckResult result) => Present(
        EntryField.Word("control", result.Control),
        result.Check is null ? null : EntryField.Word("check", result.Check),
        result.Target is null ? null : EntryField.Word("target", result.Target));

    /// <summary>What was found.</summary>
    public static IReadOnlyList<EntryField> Answer(CheckResult result) => Present(
        result.Result is { } verdict ? EntryField.Word("result", VerdictWord.Of(verdict)) : null,
        result.Value is null ? null : EntryField.Lines("value", result.Value),
        result.Note is null ? null : EntryField.Lines("note", result.Note),
        result.Evidence.Count == 0 ? null : EntryField.Evidence("evidence", result.Evidence),
        result.Sample is { } sample ? EntryField.Mapping("sample", [("size", sample.Size), ("of", sample.Of)]) : null,
        result.By is null ? null : EntryField.Word("by", result.By),
        result.On is null ? null : EntryField.Day("on", result.On),
        result.Digest is null ? null : EntryField.Quoted("digest", result.Digest),
        result.CarriedFrom is null ? null : EntryField.Word("carried-from", result.CarriedFrom),
        result.Decided is { } decision ? EntryField.Mapping("decided", [("by", decision.By), ("on", decision.On)]) : null,
        result.From.Count == 0 ? null : EntryField.Mappings("from", [.. result.From.Select(Source)]));

    private static IReadOnlyList<(string Key, string? Value)> Source(AnswerSource source) =>
        [("file", source.File), ("sha256", source.Sha256), ("copy", source.Copy), ("audit", source.Audit)];

    /// <summary>Keys of <see cref="Answer"/>, whether a result has them or not.</summary>
    public static IReadOnlyList<string> AnswerKeys { get; } =
        ["result", "value", "note", "evidence", "sample", "by", "on", "digest", "carried-from", "decided", "from"];

    public static IReadOnlyList<EntryField> Target(AssessmentTarget target) => Present(
        EntryField.Word("id", target.Id),
        target.Title == target.Id ? null : EntryField.Word("title", target.Title),
        target.Also.Count == 0 ? null : EntryField.Words("also", target.Also),
        target.Group is null ? null : EntryField.Word("group", target.Group));

    public static IReadOnlyList<EntryField> SignOff(SignOff signOff) => Present(
        EntryField.Word("role", signOff.Role),
        signOff.Name is null ? null : EntryField.Word("name", signOff.Name),
        signOff.On is null ? null : EntryField.Day("on", signOff.On),
        signOff.Digest is null ? null : EntryField.Quoted("digest", signOff.Digest),
        signOff.Seal is null ? null : EntryField.Quoted("seal", signOff.Seal),
        signOff.Sealed.Count == 0 ? null : EntryField.Quotes("sealed", signOff.Sealed));

    private static IReadOnlyList<EntryField> Present(params EntryField?[] fields) => [.. fields.OfType<EntryField>()];
}
