using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Markdown;

/// <summary>
/// What somebody wrote between the blocks of a task list. Only the words are compared with those of the checklist: editors wrap lines,
/// align tables and change the marks of lists.
/// </summary>
/// <param name="printed">All that the checklist prints around its blocks.</param>
internal sealed class OutsideText(string printed)
{
    private const string Where = "Text between the blocks";

    private readonly string known = Words(printed);
    private readonly HashSet<string> knownLines = printed.Split('\n').Select(line => Words(FencedBlocks.Unlisted(line)))
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
        var isEmpty = true;
        foreach (var run in Runs(fences.Outside.Where(IsKept)))
        {
            var asked = questions.Take(run.Block + 1).LastOrDefault(question => question is not null)
                ?? questions.First(question => question is not null);
            var next = run.IsBehindHeading ? questions.Skip(run.Block + 1).FirstOrDefault(question => question is not null) : null;
            var (question, target, _) = (next ?? asked)!.Value;
            beside.Add(new KeptText(question, target, Where, run.Text, run.Place));
            isEmpty = false;
        }

        return isEmpty
            ? filled
            : filled with { Answers = filled.Answers with { Results = beside.AddTo(filled.Answers.Results, null, null) } };

        bool IsKept(OutsideLine line) =>
            first >= 0 && line.Block >= first && !read.Contains(line.Number) && IsForeign(line.Text);
    }

    private bool IsForeign(string line)
    {
        var words = Words(FencedBlocks.Unlisted(line));
        return words.Length > 1 && !knownLines.Contains(words) // as most are; only lines that were wrapped are looked for in the whole
            && !known.Contains(words, StringComparison.Ordinal);
    }

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

    /// <summary>Letters and digits, with one blank around each word.</summary>
    private static string Words(string text)
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

        return builder[^1] == ' ' ? builder.ToString() : builder.Append(' ').ToString();
    }
}

/// <summary>A line outside every block.</summary>
/// <param name="Block">Index of the block before it; -1 for none.</param>
/// <param name="IsBehindHeading">A heading is between the block and the line, or is the line.</param>
internal sealed record OutsideLine(string Text, int Number, SourceSpan Place, int Block, bool IsBehindHeading);
