using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Signatures;

/// <summary>
/// The file <c>approvers</c> beside a catalog: whose signatures count, in the form of git's and OpenSSH's allowed signers
/// (<c>ssh-keygen</c>(1), "ALLOWED SIGNERS").
/// </summary>
internal sealed partial class Approvers
{
    public const string Path = "approvers";

    private readonly IReadOnlyList<Approver> entries;

    private Approvers(IReadOnlyList<Approver> entries) => this.entries = entries;

    /// <summary>Without the file nobody's signature counts.</summary>
    public static Approvers Nobody { get; } = new([]);

    /// <summary>Reports CHK7043 for each line that cannot be read.</summary>
    public static Approvers Read(ISourceProvider sources, IReadOnlyCollection<string> paths, DiagnosticBag diagnostics)
    {
        if (!paths.Contains(Path, StringComparer.Ordinal) || SourceLoader.Load(sources, Path, null, diagnostics) is not { } source)
        {
            return Nobody;
        }

        var listed = new List<Approver>();
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var text = line.TrimEnd('\r');
            if (text.Trim() is { Length: > 0 } content && content[0] != '#')
            {
                var problem = Parse(content, listed);
                if (problem is not null)
                {
                    diagnostics.Add(SignatureDiagnostics.ApproverUnread(source.Span(start, text.Length), problem));
                }
            }

            start += line.Length + 1;
        }

        return new Approvers(listed);
    }

    /// <summary>What is wrong with a signature by a key in a person's name; null where it counts.</summary>
    /// <param name="day">ISO 8601, the day that was signed; null where none is known.</param>
    public string? Refusal(SshKey key, string name, string? day)
    {
        var known = entries.Where(entry => entry.Key.IsSame(key)).ToList();
        if (known.Count == 0)
        {
            return $"`approvers` does not have the key {key.Fingerprint}";
        }

        var own = known.Where(entry => entry.IsFor(name)).ToList();
        if (own.Count == 0)
        {
            return $"in `approvers` the key {key.Fingerprint} belongs to `{known[0].Names}`";
        }

        return own.Exists(entry => entry.IsValidOn(day)) ? null : $"in `approvers` the key {key.Fingerprint} is not valid on {day}";
    }

    /// <summary>The names under which a key is listed; empty for none.</summary>
    public string NamesOf(string fingerprint)
    {
        var names = entries.Where(entry => entry.Key.Fingerprint == fingerprint).Select(entry => entry.Names);
        return string.Join(", ", names.Distinct(StringComparer.Ordinal));
    }

    /// <summary>A line of the file for a key.</summary>
    public static string Line(string name, SshKey key) => $"\"{name}\" namespaces=\"{SshSignature.Namespace}\" {key.Type} {key.Base64}";

    /// <summary>Adds the entry of a line; what is wrong with it otherwise.</summary>
    private static string? Parse(string line, List<Approver> entries)
    {
        var words = Word().Matches(line).Select(match => match.Value).ToList();
        var names = words.Count > 0 ? words[0].Replace("\"", "", StringComparison.Ordinal) : "";
        var at = words.Count < 2 ? -1 : words.FindIndex(1, IsTypeOfKey);
        if (at is < 1 or > 2 || at + 1 >= words.Count || SshKey.Parse(words[at + 1]) is not { } key || key.Type != words[at])
        {
            return "it is not a name, a type of key and a key";
        }

        if (!key.IsKnown)
        {
            return $"keys of the type `{key.Type}` are not read";
        }

        var entry = new Approver(names, key);
        foreach (Match option in at == 2 ? Option().Matches(words[1]) : Option().Matches(""))
        {
            var value = option.Groups[2].Value.Trim('"');
            switch (option.Groups[1].Value.ToLowerInvariant())
            {
                case "namespaces":
                    entry = entry with { Namespaces = value };
                    break;
                case "valid-after" when Day(value) is { } day:
                    entry = entry with { After = day };
                    break;
                case "valid-before" when Day(value) is { } day:
                    entry = entry with { Before = day };
                    break;
                case var other:
                    return $"the option `{other}` is not one that can be read here";
            }
        }

        entries.Add(entry);
        return null;
    }

    private static bool IsTypeOfKey(string word) =>
        word.StartsWith("ssh-", StringComparison.Ordinal) || word.StartsWith("sk-", StringComparison.Ordinal)
        || word.StartsWith("ecdsa-", StringComparison.Ordinal);

    /// <summary>The day and the time behind it, of a time as in <c>20270131</c> or <c>20270131120000Z</c>.</summary>
    private static (string Day, bool IsAtMidnight)? Day(string value)
    {
        var digits = value.TrimEnd('Z', 'z');
        return digits.Length is 8 or 12 or 14
            && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && digits.AsSpan(8).IndexOfAnyExceptInRange('0', '9') < 0
            ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), digits.AsSpan(8).IndexOfAnyExcept('0') < 0)
            : null;
    }

    [GeneratedRegex("""(?:"[^"]*"|[^\s"])+""", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("""([A-Za-z-]+)(?:=("[^"]*"|[^,]*))?""", RegexOptions.NonBacktracking)]
    private static partial Regex Option();
}

/// <summary>One line of the file.</summary>
/// <param name="Names">Patterns, with commas between them.</param>
internal sealed record Approver(string Names, SshKey Key)
{
    /// <summary>Null: the key may be used for anything.</summary>
    public string? Namespaces { get; init; }

    public (string Day, bool IsAtMidnight)? After { get; init; }

    public (string Day, bool IsAtMidnight)? Before { get; init; }

    public bool IsFor(string name) =>
        Matches(Names, name) && (Namespaces is null || Matches(Namespaces, SshSignature.Namespace));

    /// <summary>Only days are recorded: a key that is valid for a part of one is valid on it.</summary>
    public bool IsValidOn(string? day) => day is null
        || ((After is not { } after || string.CompareOrdinal(day, after.Day) >= 0)
            && (Before is not { } before || string.CompareOrdinal(day, before.Day) < (before.IsAtMidnight ? 0 : 1)));

    /// <summary>As in OpenSSH: <c>*</c> and <c>?</c> stand for characters, a pattern behind <c>!</c> takes out what it matches.</summary>
    private static bool Matches(string patterns, string name)
    {
        var isMatch = false;
        foreach (var pattern in patterns.Split(','))
        {
            var isNegated = pattern.StartsWith('!');
            if (Glob(isNegated ? pattern.AsSpan(1) : pattern, name))
            {
                if (isNegated)
                {
                    return false;
                }

                isMatch = true;
            }
        }

        return isMatch;
    }

    /// <summary>In steps that grow with the product of the lengths, whatever the pattern.</summary>
    private static bool Glob(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (at, position, star, mark) = (0, 0, -1, 0);
        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] != '*' && (pattern[at] == '?' || pattern[at] == text[position]))
            {
                (at, position) = (at + 1, position + 1);
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                (star, mark) = (at++, position);
            }
            else if (star >= 0)
            {
                (at, position) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].IndexOfAnyExcept('*') < 0;
    }
}
