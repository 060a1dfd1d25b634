using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Disk;

/// <summary>
/// What the manifest of a folder says that a build wrote there. Anybody can write one, so it is only held against the files that are
/// there: no path in it leads to a file.
/// </summary>
internal sealed class OutputManifest
{
    public const string FileName = "manifest.json";

    private const int LengthLimit = 64 * 1024 * 1024; // bytes; a manifest has a line for each file

    private OutputManifest(IReadOnlyDictionary<string, OutputEntry> entries, bool isAsWritten)
    {
        Entries = entries;
        IsAsWritten = isAsWritten;
    }

    /// <summary>By path, with '/' between its parts. The manifest itself is not among them.</summary>
    public IReadOnlyDictionary<string, OutputEntry> Entries { get; }

    /// <summary>False: somebody changed the manifest.</summary>
    public bool IsAsWritten { get; }

    /// <summary>Whether a folder says of itself that a build wrote it. Enough to look past it, not to replace it.</summary>
    public static bool IsIn(string folder) => Read(folder, static bytes => (bool?)NamesUs(bytes)) is true;

    /// <summary>Null when the folder has none, or one of another program.</summary>
    public static OutputManifest? Read(string folder) => Read(folder, Parse);

    private static T? Read<T>(string folder, Func<byte[], T?> parse)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists || file.LinkTarget is not null)
        {
            return default;
        }

        try
        {
            return RegularFile.Read(file.FullName, LengthLimit) is { } bytes ? parse(bytes) : default;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return default; // of no form that we write; half a surrogate pair is the last of these
        }
    }

    /// <summary>The name is first in the manifest of a build, so that the rest need not be read.</summary>
    private static bool NamesUs(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.ValueTextEquals("generator"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("checklist"u8);
    }

    private static OutputManifest? Parse(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object && TextOf(root, "generator") == "checklist"
            ? new OutputManifest(EntriesOf(root), HasOwnSum(bytes))
            : null;
    }

    private static Dictionary<string, OutputEntry> EntriesOf(JsonElement root)
    {
        var entries = new Dictionary<string, OutputEntry>(StringComparer.Ordinal);
        if (root.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array)
        {
            foreach (var file in files.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.Object))
            {
                if (TextOf(file, "path") is { } path && TextOf(file, "sha256") is { } sum
                    && file.TryGetProperty("bytes", out var bytes) && bytes.ValueKind == JsonValueKind.Number
                    && bytes.TryGetInt32(out var length))
                {
                    entries[path] = new OutputEntry(path, length, sum);
                }
            }
        }

        return entries;
    }

    /// <summary>The last line of a manifest is the sum of all before it.</summary>
    private static bool HasOwnSum(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.LastIndexOf(",\n  \"sha256\": \""u8);
        if (start < 0)
        {
            return false;
        }

        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes[..start]));
        return bytes[start..].SequenceEqual(Encoding.ASCII.GetBytes($",\n  \"sha256\": \"{sum}\"\n}}\n"));
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
