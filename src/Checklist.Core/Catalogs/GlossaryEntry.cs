using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <param name="Also">Other words for the same thing.</param>
public sealed record GlossaryEntry(SourcedText Term, ProseDocument? Definition, IReadOnlyList<SourcedText> Also);
