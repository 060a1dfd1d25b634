using System.Text.Json;
using Checklist.Cli.Sources;

namespace Checklist.Cli.Output;

/// <summary>Tells a folder that a build wrote from any other: its manifest says who generated it.</summary>
internal static class OutputManifest
{
    public const string FileName = "manifest.json";

    private const int LengthLimit = 64 * 1024 * 1024; // bytes; a manifest has a line for each file

    public static bool IsIn(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            return RegularFile.Read(path, LengthLimit) is { } bytes && NamesUs(bytes);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    private static bool NamesUs(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("generator", out var generator)
            && generator.ValueKind == JsonValueKind.String
            && generator.GetString() == "checklist";
    }
}
