using System.CommandLine;

namespace Checklist.Cli.CommandLine;

/// <summary>A word that an option takes, and what it means.</summary>
/// <param name="Note">What the help says of it, in brackets.</param>
internal sealed record OptionWord<T>(string Text, T Value, string? Note = null);

/// <summary>An option that takes one word of a list. The list is written once: the help, the check and the value follow from it.</summary>
internal sealed class WordOption<T> : Option<string?>
{
    private readonly IReadOnlyList<OptionWord<T>> words;
    private readonly T usual;

    /// <summary>An option with its help.</summary>
    /// <param name="about">What it decides; the words and the default go behind it.</param>
    /// <param name="words">In the order of the help; the first is the default unless <paramref name="usual"/> is another one.</param>
    /// <param name="usual">What the help says of the default; null for the first word.</param>
    public WordOption(string name, string helpName, string about, IReadOnlyList<OptionWord<T>> words, string? usual = null)
        : base(name)
    {
        this.words = words;
        this.usual = words[0].Value;
        HelpName = helpName;
        Description = $"{about}: {WordList.InHelp(words, "or")}. Default: {usual ?? words[0].Text}";
    }

    /// <summary>The word that was given or that holds without one.</summary>
    /// <exception cref="UsageException">It is none of the list.</exception>
    public T Read(ParseResult parsed) => parsed.GetValue(this) is { } word ? Parse(word) : usual;

    /// <summary>What a word means, wherever it comes from.</summary>
    /// <inheritdoc cref="Read"/>
    public T Parse(string word)
    {
        var text = Choice.Parse(Name, word, [.. words.Select(known => known.Text)]);
        return words.First(known => known.Text == text).Value;
    }
}

/// <summary>An option that takes several words of a list, separated by commas.</summary>
internal sealed class WordsOption<T> : Option<string[]>
{
    private readonly IReadOnlyList<OptionWord<T>> words;
    private readonly int usual;

    /// <summary>An option with its help.</summary>
    /// <param name="words">In the order in which their values are taken, whatever the order on the command line.</param>
    /// <param name="usual">How many of them, from the first, hold where none is given.</param>
    /// <param name="usualText">How the help calls these.</param>
    public WordsOption(string name, string helpName, string about, IReadOnlyList<OptionWord<T>> words, int usual, string usualText)
        : base(name)
    {
        this.words = words;
        this.usual = usual;
        HelpName = helpName;
        Description = $"{about}, separated by commas: {WordList.InHelp(words, ",")}. Default: {usualText}";
    }

    /// <inheritdoc cref="WordOption{T}.Read"/>
    public IReadOnlyList<T> Read(ParseResult parsed)
    {
        var given = parsed.GetValue(this) ?? [];
        var chosen = Choice.ParseSeveral(Name, given, [.. words.Select(known => known.Text)]);
        return given.Length == 0
            ? [.. words.Take(usual).Select(known => known.Value)]
            : [.. words.Where(known => chosen.Contains(known.Text, StringComparer.Ordinal)).Select(known => known.Value)];
    }
}

/// <summary>How the help lists words.</summary>
file static class WordList
{
    /// <summary>The words one after the other, each with its note.</summary>
    /// <param name="last">Before the last: a comma, or a word.</param>
    public static string InHelp<T>(IReadOnlyList<OptionWord<T>> words, string last)
    {
        var all = words.Select(word => word.Note is null ? word.Text : $"{word.Text} ({word.Note})").ToList();
        return string.Join(", ", all.SkipLast(1)) + (last == "," ? ", " : $" {last} ") + all[^1];
    }
}
