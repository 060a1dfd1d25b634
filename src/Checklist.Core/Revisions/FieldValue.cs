namespace Checklist.Core.Revisions;

/// <summary>A recorded value: a text, a flag, a list, or a map of these. All that canonical JSON has.</summary>
/// <param name="offset">Where it starts in the file it was read from, in UTF-8 bytes; 0 for a value that was built.</param>
public abstract class FieldValue(int offset)
{
    public int Offset { get; } = offset;
}
