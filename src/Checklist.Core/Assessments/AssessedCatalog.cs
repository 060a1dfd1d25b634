namespace Checklist.Core.Assessments;

/// <summary>The catalog that a form was made from.</summary>
/// <param name="Version">Null where the catalog has none.</param>
/// <param name="Digest"><c>sha256:</c> and 64 digits; null where a form could not carry it.</param>
/// <param name="Profile">Null where the whole catalog was answered.</param>
public sealed record AssessedCatalog(string Id, string? Version = null, string? Digest = null, string? Profile = null);
