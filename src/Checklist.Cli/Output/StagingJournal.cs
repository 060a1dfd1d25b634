using System.Text;

namespace Checklist.Cli.Output;

/// <summary>
/// The folders beside an output that a build makes for its work, noted in its lock, so that the next build removes what a killed one
/// left. A repository may come with a lock of this form. So a note names nothing but a folder of our own form beside the lock, and that
/// folder counts only when it is the very one that the build made, by its <see cref="StagingMark"/>.
/// </summary>
/// <param name="catalogId">Letters, digits and hyphens.</param>
internal sealed class StagingJournal(string catalogId)
{
    public const int LengthLimit = 4096; // bytes; a build notes one folder, in two lines

    private const int RandomLength = 11; // letters and digits: 55 bits
    private const string End = ".tmp";

    private readonly Dictionary<string, string> identitiesByName = new(StringComparer.Ordinal);

    private string Start => $".{catalogId}.";

    /// <summary>The folders by name; the identity is empty when the build was killed as it made the folder.</summary>
    public IReadOnlyDictionary<string, string> Entries => identitiesByName;

    public string NewName() => Start + Path.GetRandomFileName().Replace(".", "") + End;

    /// <summary>Notes a folder that is being written.</summary>
    /// <returns>The line to add to the notes that are written down.</returns>
    public byte[] Note(string name, string identity)
    {
        identitiesByName[name] = identity;
        return Line(name, identity);
    }

    public void Forget(string name) => identitiesByName.Remove(name);

    public byte[] ToBytes() => [.. identitiesByName.SelectMany(entry => Line(entry.Key, entry.Value))];

    /// <summary>False when these are not the notes of a build about this catalog.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.ASCII.GetString(bytes).Split('\n'); // what is not ASCII turns into `?`, which no note has
        foreach (var line in lines[..^1])
        {
            if (line.Split(' ') is not [var name, var identity] || !IsName(name) || !identity.All(IsOfIdentity))
            {
                return false;
            }

            identitiesByName[name] = identity;
        }

        return lines[^1].Length == 0;
    }

    private static byte[] Line(string name, string identity) => Encoding.ASCII.GetBytes($"{name} {identity}\n");

    private bool IsName(string name) =>
        name.Length == Start.Length + RandomLength + End.Length
        && name.StartsWith(Start, StringComparison.Ordinal)
        && name.EndsWith(End, StringComparison.Ordinal)
        && name[Start.Length..^End.Length].All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    private static bool IsOfIdentity(char letter) => char.IsAsciiHexDigitLower(letter);
}
