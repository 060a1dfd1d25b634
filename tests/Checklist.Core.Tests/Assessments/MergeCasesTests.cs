using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Assessments;

/// <summary>The table that collecting and the page's import have in common; <c>MergeTests</c> of the browser run it too.</summary>
public class MergeCasesTests
{
    private const string Now = "now";

    private static readonly IReadOnlyList<YamlMapping> Cases = Read();

    public static TheoryData<string> Names => [.. Cases.Select(entry => Text(entry, "name")!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_answer_that_is_there_and_one_that_is_read_come_to(string name)
    {
        var entry = Cases.Single(entry => Text(entry, "name") == name);
        IReadOnlyList<CheckResult> held = entry["mine"] is YamlMapping mine ? [Answer(mine)] : [];
        var incoming = new IncomingAnswers(new AnswerSource("theirs"), [Answer((YamlMapping)entry["theirs"]!)]);
        var merged = Assert.Single(AnswerMerge.Merge(held, [incoming], new MergeRules(_ => Now)));
        Assert.Equal(Text(entry, "outcome"), Word(Assert.Single(merged.Read).Kind));
        var kept = ((YamlSequence)entry["kept"]!).Items.OfType<YamlMapping>().Select(Answer);
        Assert.Equal(kept.Select(Said).Order(StringComparer.Ordinal), merged.Kept.Select(Said).Order(StringComparer.Ordinal));
        if (entry["counts"] is YamlMapping counts)
        {
            Assert.Equal(Said(Answer(counts)), Said(Assert.Single(merged.Merged)));
            Assert.Equal(MergeState.Changed, merged.State == MergeState.OtherText ? MergeState.Changed : merged.State);
        }

        var again = Assert.Single(AnswerMerge.Merge(merged.Kept, [incoming], new MergeRules(_ => Now)));
        Assert.Equal(merged.Kept.Select(Said), again.Kept.Select(Said));
    }

    private static IReadOnlyList<YamlMapping> Read()
    {
        var source = new SourceText("merge-cases.yaml", Repository.TextOf("tests/merge-cases.yaml"));
        var root = (YamlMapping)YamlReader.Read(source, new DiagnosticBag())!;
        return [.. ((YamlSequence)root["cases"]!).Items.OfType<YamlMapping>()];
    }

    private static CheckResult Answer(YamlMapping fields) => new("c", null, null)
    {
        Result = Text(fields, "result") is { } word ? VerdictWords.Parse(word) : null,
        Value = Text(fields, "value"),
        Note = Text(fields, "note"),
        Evidence = [.. (fields["evidence"] as YamlSequence)?.Items.OfType<YamlScalar>().Select(item => new Evidence(item.Value)) ?? []],
        By = Text(fields, "by"),
        On = Text(fields, "on"),
        Digest = Text(fields, "digest") ?? Now,
    };

    private static string? Text(YamlMapping fields, string key) => (fields[key] as YamlScalar)?.Value;

    private static string Word(CollectedKind kind) => kind switch
    {
        CollectedKind.New => "new",
        CollectedKind.AsBefore => "as-before",
        CollectedKind.InConflict => "in-conflict",
        _ => "other-text",
    };

    private static string Said(CheckResult answer) =>
        $"{(answer.Result == Verdict.NotChecked ? null : answer.Result)}|{answer.Value}|{answer.Note}"
        + $"|{string.Join(',', answer.Evidence.Select(item => item.Href))}|{answer.By}|{answer.On}|{(answer.HasAnswer ? answer.Digest : Now)}";
}
