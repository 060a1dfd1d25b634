using Checklist.Core.Catalogs;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>Reads the register of findings of an assessment.</summary>
internal static class RegisterReader
{
    public const string Key = "findings";

    /// <summary>The entries of the register as they stand in the file.</summary>
    public static IEnumerable<YamlMapping> Nodes(YamlMapping root) =>
        ((root[Key] as YamlSequence)?.Items ?? []).OfType<YamlMapping>();

    /// <summary>Null for an entry that lacks what makes it one, which was reported.</summary>
    public static RegisterEntry? Read(EntryReader entry)
    {
        if (Line(entry, "id") is not { } id || Line(entry, "control") is not { } control || Text(entry, "statement") is not { } statement)
        {
            return null;
        }

        return new RegisterEntry(id, control, statement)
        {
            Targets = [.. Targets(entry).Select(target => target.Value.Trim())],
            Grade = entry.Word<FindingGrade>("grade"),
            Evidence = AssessmentReader.ReadEvidence(entry.Node("evidence")),
            Owner = Line(entry, "owner"),
            Due = Line(entry, "due"),
            Cause = Text(entry, "cause"),
            Correction = Text(entry, "correction"),
            Action = Text(entry, "action"),
            Status = entry.Word<FindingStatus>("status") ?? FindingStatus.Open,
            Verified = entry.Entry("verified", inner => new FindingVerification(Line(inner, "by"), Line(inner, "on"), Text(inner, "note"))),
            CarriedFrom = Line(entry, "carried-from"),
            Place = entry.Place,
        };
    }

    /// <summary>One target may be written without a list.</summary>
    public static IReadOnlyList<SourcedText> Targets(EntryReader entry) =>
        entry.Text("targets") is { } only ? [only] : entry.Texts("targets");

    private static string? Line(EntryReader entry, string key) => entry.Text(key)?.Value.Trim();

    private static string? Text(EntryReader entry, string key) => entry.Text(key)?.Value.ReplaceLineEndings("\n").TrimEnd();
}
