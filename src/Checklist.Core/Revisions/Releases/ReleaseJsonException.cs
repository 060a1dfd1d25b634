using System.Text.Json;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Ends the reading of JSON that is well formed and no release.</summary>
internal sealed class ReleaseJsonException(int offset, string message) : JsonException(message)
{
    /// <summary>In UTF-8 bytes.</summary>
    public int Offset { get; } = offset;
}
