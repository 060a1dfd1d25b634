using System.Text;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Successors;

/// <summary>
/// What a control asks for, in the forms in which controls are compared: without what is editorial, and without the names of parameters.
/// </summary>
/// <param name="place">In its version, from 0.</param>
internal sealed class SubjectText(ReleaseControl control, int place, Func<string, string?> labelOf)
{
    public ReleaseControl Control { get; } = control;

    public string Id => Control.Id;

    public int Place { get; } = place;

    /// <summary>Empty where the title is no more than the number: that says nothing of what is asked for.</summary>
    public string Title =>
        field ??= Control.Title == Control.Label || Control.Title == Control.Id ? "" : Plain(Control.Fields.Text("title"));

    /// <summary>The statement, the checks and their commands.</summary>
    public string Body => field ??= string.Join('\n', BodyTexts().OfType<string>().Select(Plain));

    /// <summary>The title counts where nothing else says what is asked for.</summary>
    public string Subject => Body.Length > 0 ? Body : Title;

    public string Whole => field ??= $"{Title}\n\n{Body}";

    public IReadOnlyList<string> TitleWords => field ??= [.. WordsOf(Title)];

    public IReadOnlyList<string> BodyWords => field ??= [.. WordsOf(Body)];

    private IEnumerable<string?> BodyTexts() => Control.Fields.Maps("checks")
        .SelectMany(check => new[] { check.Text("text"), check.Map("command")?.Text("run") })
        .Prepend(Control.Fields.Text("statement"));

    private string Plain(string? text) => text is null ? "" : string.Join(' ', ComparedText.Words(Labelled(text)));

    /// <summary>
    /// A parameter is called after its place in many catalogs, and by another name when the control moves. Its label stays.
    /// </summary>
    private string Labelled(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return text;
        }

        var builder = new StringBuilder();
        var position = 0;
        for (var start = text.IndexOf(
            "{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", position, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            var name = text[(start + 2)..end].Trim();
            builder.Append(text, position, start - position).Append(labelOf(name) ?? name);
            position = end + 2;
        }

        return builder.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Letters and digits, and the points and hyphens between them; without the endings that most inflections add.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isInWord = index < text.Length && (char.IsLetterOrDigit(text[index]) || (start >= 0 && IsInner(text, index)));
            if (isInWord && start < 0)
            {
                start = index;
            }
            else if (!isInWord && start >= 0)
            {
                yield return Stem(text[start..index].ToLowerInvariant());
                start = -1;
            }
        }
    }

    private static bool IsInner(string text, int index) =>
        text[index] is '.' or '-' or '_' && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);

    private static readonly string[] Endings = ["ungen", "ing", "ung", "ed", "es", "en", "er", "em", "e", "s", "n"];

    private static string Stem(string word)
    {
        var ending = word.Length < 5
            ? null
            : Endings.FirstOrDefault(ending => word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
