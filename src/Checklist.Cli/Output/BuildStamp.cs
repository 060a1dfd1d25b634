using System.Buffers;
using System.Text;
using System.Text.Json;
using Checklist.Cli.Disk;

namespace Checklist.Cli.Output;

/// <summary>
/// What a build was made of, kept beside its outputs: where all is still so, the next build has nothing to do. It counts
/// only with the very manifests that the build wrote, by the time at which the system saw them change last: nobody who sends a folder
/// knows that time before, and no program can set it.
/// </summary>
/// <param name="Key">Sum of the tool, the command line and what it names outside of the catalogs.</param>
/// <param name="Front">Sum of the page over all catalogs.</param>
/// <param name="Findings">What the build told, in the order in which it found it.</param>
internal sealed record BuildStamp(
    string Key, string Front, IReadOnlyList<StampedCatalog> Catalogs, IReadOnlyList<StampedFinding> Findings)
{
    public const string FileName = ".checklist-build";

    private const int LengthLimit = 16 * 1024 * 1024; // bytes; a line for each file that was read

    /// <summary>Null where there is none that can be understood; a link is not followed.</summary>
    /// <param name="folder">Of all outputs.</param>
    public static BuildStamp? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return FileStatus.KindOf(path) == FileKind.File && RegularFile.Read(path, LengthLimit) is { } bytes ? Parse(bytes) : null;
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal) || refusal is JsonException or InvalidOperationException
            or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether a build may put its stamp into a folder: nothing is there, or the stamp of another build.</summary>
    public static bool IsFree(string folder) =>
        FileStatus.KindOf(Path.Combine(folder, FileName)) == FileKind.Missing || Read(folder) is not null;

    public ReadOnlyMemory<byte> ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("key", Key);
            json.WriteString("front", Front);
            json.WriteStartArray("catalogs");
            foreach (var catalog in Catalogs)
            {
                catalog.Write(json);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in Findings)
            {
                finding.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static BuildStamp Parse(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        return new BuildStamp(
            TextOf(root, "key"),
            TextOf(root, "front"),
            [.. root.GetProperty("catalogs").EnumerateArray().Select(StampedCatalog.Parse)],
            [.. root.GetProperty("findings").EnumerateArray().Select(StampedFinding.Parse)]);
    }

    /// <summary>Half a surrogate pair, which JSON cannot hold, is written as a character that stands for none.</summary>
    internal static void WriteText(Utf8JsonWriter json, string name, string text) => json.WriteString(name, Encoding.UTF8.GetBytes(text));

    internal static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}

/// <summary>What one catalog's outputs were made of.</summary>
/// <param name="ManifestTime">When the manifest changed last, as <see cref="FileStatus.ChangeTime(string)"/> says it.</param>
/// <param name="Inputs">Sums by path, as <see cref="Sources.TracedSources"/> takes them.</param>
/// <param name="Listed">The first file of each folder, in the order in which a reader wants to hear of them.</param>
internal sealed record StampedCatalog(
    string Id, string Title, long ManifestTime, IReadOnlyDictionary<string, string> Inputs, IReadOnlyList<string> Listed)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        BuildStamp.WriteText(json, "title", Title);
        json.WriteNumber("manifest-time", ManifestTime);
        json.WriteStartObject("inputs");
        foreach (var (path, sum) in Inputs)
        {
            json.WriteString(Encoding.UTF8.GetBytes(path), Encoding.UTF8.GetBytes(sum));
        }

        json.WriteEndObject();
        json.WriteStartArray("listed");
        foreach (var path in Listed)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static StampedCatalog Parse(JsonElement catalog) => new(
        BuildStamp.TextOf(catalog, "id"),
        BuildStamp.TextOf(catalog, "title"),
        catalog.GetProperty("manifest-time").GetInt64(),
        catalog.GetProperty("inputs").EnumerateObject()
            .ToDictionary(input => input.Name, input => input.Value.GetString() ?? "", StringComparer.Ordinal),
        [.. catalog.GetProperty("listed").EnumerateArray().Select(path => path.GetString() ?? "")]);
}
