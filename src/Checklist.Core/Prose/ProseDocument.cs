using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>One prose field or chapter, parsed.</summary>
/// <param name="Source">What the author wrote; digests are taken over it.</param>
/// <param name="Code">Where code stands in <see cref="Source"/>, in order: white space counts there.</param>
public sealed record ProseDocument(
    SourcedText Source, IReadOnlyList<ProseBlock> Blocks, IReadOnlyList<Footnote> Footnotes, IReadOnlyList<Range> Code);
