using Checklist.Core.Documents;

namespace Checklist.Core;

/// <summary>A document and where its files go.</summary>
/// <param name="Folder">Below the catalog's output folder, with a slash at its end; empty for the whole catalog.</param>
internal sealed record PlannedDocument(string Folder, ChecklistDocument Document);
