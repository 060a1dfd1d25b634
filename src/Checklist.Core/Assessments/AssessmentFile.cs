using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>An assessment with the file that it was read from, so that it can be changed where it stands.</summary>
/// <param name="Entries">The entry of each result, in the order of the results.</param>
public sealed record AssessmentFile(SourceText Source, YamlMapping Root, Assessment Assessment, IReadOnlyList<YamlMapping> Entries);
