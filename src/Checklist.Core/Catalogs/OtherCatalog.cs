namespace Checklist.Core.Catalogs;

/// <summary>What a catalog under <c>catalogs</c> adds to the one that names it.</summary>
internal sealed record OtherCatalog(ControlGroup Group)
{
    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    public IReadOnlyList<Level> Levels { get; init; } = [];

    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    public IReadOnlyList<GlossaryEntry> Glossary { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
}
