using Checklist.Core.Text;

namespace Checklist.Core.Assessments;

/// <summary>Writes findings into the file of an assessment, as edits: what did not change stays to the letter.</summary>
internal static class RegisterEdits
{
    /// <summary>
    /// The changes that make the register of the file the one that is wanted. Findings are changed and added, never removed.
    /// </summary>
    public static IReadOnlyList<TextEdit> Of(AssessmentFile file, IReadOnlyList<RegisterEntry> wanted)
    {
        var mappings = new MappingEdits(file.Source);
        var nodes = RegisterReader.Nodes(file.Root).ToDictionary(
            node => Catalogs.EntryReader.TextOf(node["id"])?.Value.Trim() ?? "", StringComparer.Ordinal);
        var held = file.Assessment.Findings.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var entry in wanted.Where(entry => held.ContainsKey(entry.Id)))
        {
            var (before, after) = (ByKey(held[entry.Id]), ByKey(entry));
            var keys = RegisterFields.Keys.Where(key => before.GetValueOrDefault(key)?.Flow != after.GetValueOrDefault(key)?.Flow).ToList();
            mappings.SetFields(nodes[entry.Id], [.. after.Values], keys);
        }

        mappings.Append(
            file.Root, RegisterReader.Key, [.. wanted.Where(entry => !held.ContainsKey(entry.Id)).Select(RegisterFields.Of)]);
        return mappings.Edits;
    }

    private static Dictionary<string, EntryField> ByKey(RegisterEntry entry) =>
        RegisterFields.Of(entry).ToDictionary(field => field.Key, StringComparer.Ordinal);
}
