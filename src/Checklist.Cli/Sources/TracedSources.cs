using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Cli.Sources;

/// <summary>
/// Remembers, as sums, all that a build learns about a folder: what it read, what it looked for in vain, and what it listed.
/// </summary>
/// <param name="leftOut">A path in the folder that a build writes itself, so that its name says nothing; null for none.</param>
internal sealed class TracedSources(ISourceProvider sources, string? leftOut) : ISourceProvider
{
    private const char RecordMark = '/'; // before the path of a record, which has another limit: no path that is read begins so
    private const string Listing = "";

    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sumsByDisplayPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> comparedFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceText, bool> held = new(ReferenceEqualityComparer.Instance);
    private readonly Lock noting = new();
    private bool isSteady = true;

    /// <summary>Those so far, by path; null when something changed while the build was at work.</summary>
    public IReadOnlyDictionary<string, string>? Sums
    {
        get
        {
            lock (noting)
            {
                return isSteady ? new SortedDictionary<string, string>(sums, StringComparer.Ordinal) : null;
            }
        }
    }

    public string FolderName => sources.FolderName;

    public SourceFile Read(string path)
    {
        var file = sources.Read(path);
        Note(path, file);
        return file;
    }

    public SourceFile ReadRecord(string path)
    {
        var file = sources.ReadRecord(path);
        Note(RecordMark + path, file);
        return file;
    }

    public IReadOnlyList<string> List()
    {
        var paths = sources.List();
        Note(Listing, SumOf(paths));
        return paths;
    }

    /// <summary>Whether the folder would tell another build the same.</summary>
    /// <param name="earlier">From <see cref="Sums"/>.</param>
    public bool IsAsIn(IReadOnlyDictionary<string, string> earlier)
    {
        foreach (var (path, sum) in earlier)
        {
            var now = path switch
            {
                Listing => SumOf(sources.List()),
                [RecordMark, .. var record] => SumOf(Compared(sources.ReadRecord(record))),
                _ => SumOf(Compared(sources.Read(path))),
            };
            if (now != sum)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is that of a file that was read. Looks at each text once, however many findings are about it.</summary>
    public bool Holds(SourceText text)
    {
        if (!held.TryGetValue(text, out var isHeld))
        {
            isHeld = sumsByDisplayPath.TryGetValue(text.Path, out var sum) && sum == SumOf(Encoding.UTF8.GetBytes(text.Content));
            held.Add(text, isHeld);
        }

        return isHeld;
    }

    /// <summary>The text of a file that <see cref="IsAsIn"/> compared; null where there is none.</summary>
    /// <param name="displayPath">The path that messages name.</param>
    public SourceText? Find(string displayPath)
    {
        if (!texts.TryGetValue(displayPath, out var text) && comparedFiles.TryGetValue(displayPath, out var file))
        {
            text = SourceDecoder.Decode(displayPath, file.Bytes, out _, out _);
            texts.Add(displayPath, text);
        }

        return text;
    }

    /// <summary>Of what was read, or why there is nothing.</summary>
    public static string SumOf(SourceFile file) => file.State == SourceFileState.Read
        ? SumOf(file.Bytes)
        : $"{file.State} {file.What}";

    private static string SumOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string SumOf(IReadOnlyList<string> paths) =>
        SumOf(Encoding.UTF8.GetBytes(string.Join('\0', paths.Where(path => path != leftOut))));

    private SourceFile Compared(SourceFile file)
    {
        comparedFiles[file.DisplayPath] = file;
        return file;
    }

    private void Note(string path, SourceFile file)
    {
        var sum = SumOf(file);
        lock (noting) // parts of a catalog are read side by side
        {
            sumsByDisplayPath[file.DisplayPath] = sum;
        }

        Note(path, sum);
    }

    private void Note(string path, string sum)
    {
        lock (noting)
        {
            if (!sums.TryAdd(path, sum) && sums[path] != sum)
            {
                isSteady = false;
            }
        }
    }
}
