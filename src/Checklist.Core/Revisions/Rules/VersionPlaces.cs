using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Rules;

/// <summary>Where the things that rules about versions speak of are in the sources.</summary>
internal sealed class VersionPlaces(ValidatedCatalog validated)
{
    public SourceSpan Start => validated.Catalog.Source.Start;

    /// <summary>The version as written, or the start of the file.</summary>
    public SourceSpan Version => validated.Catalog.Version?.Span ?? Start;

    public SourceSpan ReviewBy => validated.Catalog.ReviewBy?.Span ?? Start;

    public SourceSpan Control(string id) => validated.FindControl(id)?.Id?.Span ?? Start;

    public SourceSpan Group(string? id) => (id is null ? null : validated.FindGroup(id))?.Place ?? Start;
}
