using System.Globalization;
using Checklist.Cli.Reports;
using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using PrintedWords = Checklist.Core.Languages.Words;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Commands.Assess;

/// <summary>What became of all answers that were read, in numbers; each that is not simply taken is named with its file.</summary>
internal static class CollectSummary
{
    private const int ShownChanges = 20; // more is for the difference that git shows

    public static void Write(CollectResult result, string path, bool isDryRun, Terminal terminal)
    {
        if (terminal.IsQuiet)
        {
            return;
        }

        var output = terminal.Output;
        foreach (var answer in result.Answers.Where(
            answer => answer.Kept.Any(kept => kept.Decided is not null && !answer.Held.Contains(kept))))
        {
            output.Write($"decided  {NameOf(answer.Key)}: {Said(answer.Merged)}\n");
        }

        var corrected = result.Answers.Where(answer => answer.Corrected.Any(earlier => !IsRepeated(earlier, answer))).ToList();
        foreach (var answer in corrected)
        {
            output.Write($"corrected {NameOf(answer.Key)}: {Said(answer.Merged)}; before\n");
            WriteAll(answer.Corrected, terminal);
        }

        var changed = result.Answers.Where(answer => answer.State == MergeState.Changed && Said(answer.Held) != Said(answer.Merged))
            .Except(corrected);
        foreach (var answer in changed.Take(ShownChanges))
        {
            output.Write($"changed  {NameOf(answer.Key)}: {Said(answer.Held)} -> {Said(answer.Merged)}\n");
        }

        foreach (var answer in result.Answers.Where(answer => answer.State == MergeState.Conflicting))
        {
            output.Write($"conflict {NameOf(answer.Key)}\n");
            WriteAll(answer.Merged, terminal);
        }

        foreach (var answer in result.Answers)
        {
            var others = answer.Read.Where(read => read.Kind == CollectedKind.OtherText).Select(read => read.Answer).ToList();
            output.Write(others.Count == 0 ? "" : $"to another text {NameOf(answer.Key)}\n");
            WriteAll(others, terminal);
        }

        foreach (var value in result.Additions.Values.Where(value => value.Value is not null))
        {
            output.Write(
                $"value    {VisibleText.Escape(value.Id)}: {VisibleText.Escape(value.Held is null ? value.Value! : $"{value.Held} -> {value.Value}")}\n");
        }

        foreach (var entry in result.Additions.Head?.Added ?? [])
        {
            var role = entry.Role is null ? "" : $", {entry.Role}";
            output.Write($"head     {HeadWords.Of(entry.Field)}: {VisibleText.Escape((entry.Text + role).ReplaceLineEndings(" "))}\n");
        }

        output.Write($"{VisibleText.Escape(path)}: {Counts(result)}{(isDryRun ? "; nothing is written" : "")}\n");
    }

    /// <summary>They add up to the answers that were read.</summary>
    private static string Counts(CollectResult result)
    {
        var read = result.Read.ToList();
        var parts = new[]
        {
            (CollectedKind.New, "new"), (CollectedKind.AsBefore, "as before"), (CollectedKind.InConflict, "in conflict"),
            (CollectedKind.OtherText, "to another text"),
        };
        var counts = parts
            .Select(part => (Count: read.Count(answer => answer.Kind == part.Item1), Word: part.Item2))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Word}"));
        return read.Count == 0 ? "no answers read" : $"{Words.Count(read.Count, "answer")} read: {string.Join(", ", counts)}";
    }

    private static void WriteAll(IReadOnlyList<CheckResult> answers, Terminal terminal)
    {
        foreach (var given in answers)
        {
            terminal.Output.Write($"         {VisibleText.Escape(Describe(given))}\n");
        }
    }

    /// <summary>The assessment had both, so it was told when the later one came.</summary>
    private static bool IsRepeated(CheckResult earlier, MergedAnswer answer) =>
        answer.Held.Contains(earlier) && answer.Merged.Any(answer.Held.Contains);

    private static string NameOf(AnswerKey key) =>
        VisibleText.Escape(
            string.Join(
                ' ', new[] { key.Control, key.Check, key.Target.Length == 0 ? "" : $"on {key.Target}" }.Where(part => part.Length > 0)));

    private static string Said(IReadOnlyList<CheckResult> answers) =>
        VisibleText.Escape(answers.Count == 0 ? "nothing" : string.Join(" / ", answers.Select(PrintedWords.English.OfAnswer)));

    private static string Describe(CheckResult answer)
    {
        var parts = new[]
        {
            PrintedWords.English.OfAnswer(answer),
            answer.By is null ? null : $"by {answer.By}",
            answer.On is null ? null : $"on {answer.On}",
            answer.Place is not null
                ? "already in the assessment"
                : $"in {string.Join(" and ", answer.From.Select(source => source.File))}",
            answer.Note is null ? null : $"\"{answer.Note.ReplaceLineEndings(" ")}\"",
        };
        return string.Join(", ", parts.OfType<string>());
    }
}
