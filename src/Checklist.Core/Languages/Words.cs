using System.Globalization;

namespace Checklist.Core.Languages;

/// <summary>The words that the tool prints into outputs, in one language. Texts are plain: each output escapes them as its own.</summary>
public sealed class Words
{
    private const string Small = "small"; // the word for a language that writes labels so; any other leaves them as they are

    private static readonly Dictionary<string, string> None = [];

    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly IReadOnlyDictionary<string, string> others = None; // for keys that the texts do not have

    internal Words(string language, IReadOnlyDictionary<string, string> texts, IReadOnlySet<string> own)
    {
        Language = language;
        this.texts = texts;
        Own = own;
    }

    private Words(
        string language, IReadOnlyDictionary<string, string> texts, IReadOnlySet<string> own, IReadOnlyDictionary<string, string> others)
        : this(language, texts, own) => this.others = others;

    /// <summary>Those of the tool in English.</summary>
    public static Words English => ShippedWords.English;

    /// <summary>The language that they are in: English where a catalog's language has none.</summary>
    public string Language { get; }

    /// <summary>In their order in the file, such as <c>page.sign-off</c>.</summary>
    internal IEnumerable<string> Keys => texts.Keys.Concat(others.Keys.Where(key => !texts.ContainsKey(key)));

    /// <summary>Keys whose words the catalog wrote itself; nothing is assumed of their characters.</summary>
    internal IReadOnlySet<string> Own { get; }

    /// <summary>A key that is not there is a fault of ours; tests look for it.</summary>
    public string this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"there are no words `{key}`");

    /// <summary>The words of a language, with those of the tool where nobody has others: <c>de-AT</c> takes <c>de</c>.</summary>
    public static Words Of(string language) => ShippedWords.Of(language);

    /// <summary>The same with words for keys that it does not have.</summary>
    internal Words With(IReadOnlyDictionary<string, string> more) => new(Language, texts, Own, more);

    /// <summary>Null where there is no such key.</summary>
    internal string? Find(string key) => texts.TryGetValue(key, out var text) ? text : others.GetValueOrDefault(key);

    /// <summary>Puts what is counted or named into the words: <c>{0}</c>, <c>{1}</c>, in whatever order the language has them.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => Placeholders.Fill(this[key], values);

    /// <summary>The form of a key for a number: its <c>one</c> or its <c>other</c>, with the number as <c>{0}</c>.</summary>
    public string Count(string key, int number, params ReadOnlySpan<object?> values) =>
        Format(key + (number == 1 ? ".one" : ".other"), [number, .. values]);

    /// <summary>A number in prose: <c>1,234</c> in English.</summary>
    public string Number(int number) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", this["language.thousands-separator"], StringComparison.Ordinal);

    /// <summary>A number with a fraction in prose, as it was written: <c>1.5</c> in English, <c>1,5</c> in German.</summary>
    public string Fraction(string written) => written.Replace(".", this["language.decimal-separator"], StringComparison.Ordinal);

    /// <summary>Things that all hold: <c>a, b and c</c>.</summary>
    /// <param name="parts">At least one.</param>
    public string AllOf(IReadOnlyList<string> parts) =>
        parts.Count > 1 ? Format("list.and", string.Join(", ", parts.SkipLast(1)), parts[^1]) : parts[0];

    /// <summary>Things one of which holds: <c>a, b or c</c>.</summary>
    /// <param name="parts">At least one.</param>
    public string OneOf(IReadOnlyList<string> parts) =>
        parts.Count > 1 ? Format("list.or", string.Join(", ", parts.SkipLast(1)), parts[^1]) : parts[0];

    /// <summary>A label inside a sentence: English writes it small, German as it is.</summary>
    public string InSentence(string label) => this["language.labels-in-sentences"] == Small ? label.ToLowerInvariant() : label;

    /// <summary>Whether these are words of a document's language; outputs mark them as another language where not.</summary>
    public bool Speak(string language) => Primary(language).Equals(Primary(Language), StringComparison.OrdinalIgnoreCase);

    internal static string Primary(string language) => language.Split('-')[0];
}
