using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <param name="Into">The assessment that takes the answers.</param>
/// <param name="Forms">What people sent back.</param>
public sealed record CollectRequest(SourceFile Into, IReadOnlyList<SourceFile> Forms, AnswerPreference Prefer);
