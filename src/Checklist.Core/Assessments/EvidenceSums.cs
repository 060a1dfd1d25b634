using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>
/// Writes the sum of each file of evidence into a file of an assessment, where the evidence is named. A sum that was recorded is never
/// replaced: a person who accepts another file removes it.
/// </summary>
internal sealed class EvidenceSums
{
    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);
    private readonly MappingEdits mappings;

    private EvidenceSums(SourceText file) => mappings = new MappingEdits(file);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<TextEdit> Edits => mappings.Edits;

    /// <summary>By the address of the evidence: the sums that were not recorded before.</summary>
    public IReadOnlyDictionary<string, string> Found => found;

    /// <summary>A file that is missing or is not the recorded one is in the bag, as CHK6240 or CHK6241.</summary>
    /// <param name="sumOf">64 digits of the file at a path; an empty text where there is none, null for what is no path.</param>
    public static EvidenceSums Record(AssessmentFile file, Func<string, string?> sumOf, DiagnosticBag diagnostics)
    {
        var sums = new EvidenceSums(file.Source);
        foreach (var node in file.Entries.Concat(RegisterReader.Nodes(file.Root)).SelectMany(entry => Items(entry["evidence"])))
        {
            sums.Record(node, sumOf, diagnostics);
        }

        return sums;
    }

    private void Record(YamlNode node, Func<string, string?> sumOf, DiagnosticBag diagnostics)
    {
        var mapping = node as YamlMapping;
        var href = ((mapping is null ? node : mapping["href"]) as YamlScalar)?.Value.Trim();
        if (string.IsNullOrEmpty(href) || sumOf(href) is not { } sum)
        {
            return;
        }

        var recorded = (mapping?["sha256"] as YamlScalar)?.Value.Trim();
        if (sum.Length == 0)
        {
            diagnostics.Add(AuditDiagnostics.EvidenceNotFound(node.Span, href));
        }
        else if (string.IsNullOrEmpty(recorded))
        {
            found[href] = sum;
            Write(node, mapping, href, sum);
        }
        else if (!recorded.Equals(sum, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(AuditDiagnostics.EvidenceChanged(mapping!["sha256"]!.Span, href));
        }
    }

    private void Write(YamlNode node, YamlMapping? mapping, string href, string sum)
    {
        if (mapping is null)
        {
            mappings.Replace(node, EntryField.Of(new Evidence(href) { Sha256 = sum }));
            return;
        }

        mappings.SetFields(mapping, [EntryField.Quoted("sha256", sum)], ["sha256"]);
    }

    private static IEnumerable<YamlNode> Items(YamlNode? node) => (node as YamlSequence)?.Items ?? [];
}
