using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>An assessment with the file that it was read from, so that it can be changed where it stands.</summary>
/// <param name="Entries">The entry of each result, in the order of the results.</param>
public sealed record AssessmentFile(SourceText Source, YamlMapping Root, Assessment Assessment, IReadOnlyList<YamlMapping> Entries)
{
    /// <summary>The files that it includes. Their results are behind those of the file itself, and have no entries here.</summary>
    public IReadOnlyList<AssessmentPart> Parts { get; init; } = [];

    /// <summary>False when reading or validating it reported an error.</summary>
    public bool IsSound { get; init; } = true;
}

/// <summary>A file that an assessment includes.</summary>
/// <param name="Path">From the catalog's folder.</param>
public sealed record AssessmentPart(string Path, IReadOnlyList<CheckResult> Results);
