using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>
/// What people wrote between the blocks of a task list. Only the words are compared with those of the checklist: editors wrap lines,
/// align tables and change the marks of lists.
/// </summary>
/// <param name="printed">All that the checklist prints around its blocks.</param>
internal sealed class OutsideText(string printed)
{
    private const string Where = "Text between the blocks";

    private const int MostWords = 3; // as many in a row tell a text; longer ones are made of such rows, so that work grows with the form

    private readonly HashSet<string> known = Enumerable.Range(1, MostWords).SelectMany(count => Rows(Words(printed), count))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The form with these texts in the notes of the checks that they follow, each reported as CHK6261.</summary>
    public FilledForm AddTo(FilledForm filled, SourceText source, DiagnosticBag diagnostics)
    {
        var fences = new FencedBlocks(source);
        var blocks = fences.Find();
        var head = blocks.FirstOrDefault(block => block.Words is ["answers", ..]);
        var named = head is null ? null : FormTarget.Of(head["target"])?.Id;
        var questions = blocks.Select(block => MarkdownFormReader.QuestionOf(block, named)).ToList();
        var first = questions.FindIndex(question => question is not null);
        var read = fences.Strays.Select(stray => stray.Place.Start.Line - 1).Concat(fences.TargetLines).ToHashSet();
        var beside = new BesideFields(diagnostics);
        foreach (var run in Runs(fences.Outside.Where(IsKept)))
        {
            var next = run.IsBehindHeading ? questions.FindIndex(run.Block + 1, question => question is not null) : -1;
            var asked = next >= 0 ? next : questions.FindLastIndex(run.Block, question => question is not null);
            var (question, target, _) = questions[asked]!.Value;
            beside.Add(new KeptText(question, target, Where, run.Text, run.Place));
        }

        return filled with { Answers = filled.Answers with { Results = beside.AddTo(filled.Answers.Results, null, null) } };

        bool IsKept(OutsideLine line) =>
            first >= 0 && line.Block >= first && !read.Contains(line.Number) && IsForeign(line.Text);
    }

    private bool IsForeign(string line)
    {
        var words = Words(FencedBlocks.Unlisted(line));
        return words.Length > 0 && !Rows(words, Math.Min(words.Length, MostWords)).All(known.Contains);
    }

    /// <summary>Each row of so many words.</summary>
    private static IEnumerable<string> Rows(string[] words, int count) =>
        Enumerable.Range(0, Math.Max(0, words.Length - count + 1)).Select(start => string.Join(' ', words, start, count));

    /// <summary>Lines that stand together are one text.</summary>
    private static IEnumerable<OutsideLine> Runs(IEnumerable<OutsideLine> lines)
    {
        OutsideLine? run = null;
        foreach (var line in lines)
        {
            if (run is not null && run.Block == line.Block && run.IsBehindHeading == line.IsBehindHeading && line.Number == run.Number + 1)
            {
                run = run with { Text = $"{run.Text}\n{line.Text.Trim()}", Number = line.Number };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = line with { Text = line.Text.Trim() };
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    /// <summary>Letters and digits; everything else separates words.</summary>
    private static string[] Words(string text)
    {
        var builder = new StringBuilder(" ");
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                builder.Append(char.ToLowerInvariant(character));
            }
            else if (builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A line outside every block.</summary>
/// <param name="Block">Index of the block before it; -1 for none.</param>
/// <param name="IsBehindHeading">A heading is between the block and the line, or is the line.</param>
internal sealed record OutsideLine(string Text, int Number, SourceSpan Place, int Block, bool IsBehindHeading);
