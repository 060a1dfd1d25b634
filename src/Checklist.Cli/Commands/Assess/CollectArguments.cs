using Checklist.Core.Assessments;

namespace Checklist.Cli.Commands.Assess;

/// <summary>What <c>assess collect</c> was asked to do.</summary>
/// <param name="Into">Null: the only assessment of the nearest catalog.</param>
internal sealed record CollectArguments(IReadOnlyList<string> Files, string? Into, AnswerPreference Prefer, string? Catalog, bool IsDryRun);
