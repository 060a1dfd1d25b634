using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs;

/// <summary>A catalog whose every id, link, date and parameter holds. Who has one checks nothing again.</summary>
public sealed class ValidatedCatalog
{
    private readonly CatalogIndex index;

    internal ValidatedCatalog(Catalog catalog, CatalogIndex index)
    {
        Catalog = catalog;
        this.index = index;
    }

    /// <summary>Every group and control has an id here.</summary>
    public Catalog Catalog { get; }

    /// <summary>All controls in the order of the groups.</summary>
    public IReadOnlyList<Control> Controls => index.Controls;

    public Control? FindControl(string id) => index.ControlsById.GetValueOrDefault(id);

    public Chapter? FindChapter(string id) => index.ChaptersById.GetValueOrDefault(id);

    public ControlGroup? FindGroup(string id) => index.GroupsById.GetValueOrDefault(id);

    public GlossaryEntry? FindTerm(string word) => index.TermsByWord.GetValueOrDefault(word);

    public Reference? FindReference(string id) => index.ReferencesById.GetValueOrDefault(id);

    /// <summary>What <c>[[target#anchor]]</c> leads to, or null.</summary>
    public ProseTarget? FindTarget(string target, string? anchor) => index.FindTarget(target, anchor);
}
