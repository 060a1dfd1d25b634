using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Documents;

/// <summary>The document next to its earlier releases.</summary>
/// <param name="Baseline">Version of the release that it is compared with.</param>
public sealed record DocumentHistory(string Baseline, ChangeReport Report);
