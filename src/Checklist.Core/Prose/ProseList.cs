namespace Checklist.Core.Prose;

/// <summary>Collects the prose of something that has many fields for it and says something in few.</summary>
internal static class ProseList
{
    public static void AddIfAny(this List<ProseDocument> found, ProseDocument? prose)
    {
        if (prose is not null)
        {
            found.Add(prose);
        }
    }
}
