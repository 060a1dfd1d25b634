using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Replaces what prose names by what it means here: links by their targets, parameters by their values.</summary>
internal sealed class ProseResolver
{
    private readonly ResolvedCatalog resolved;
    private readonly ProseLinks links;

    public ProseResolver(ResolvedCatalog resolved)
    {
        this.resolved = resolved;
        links = new ProseLinks(resolved.Catalog, resolved.Validated.FindTarget);
    }

    public ProseDocument? Resolve(ProseDocument? prose)
    {
        try
        {
            return prose is null ? null : WithoutText(new ProseRewriter(inline => Replace(prose, inline)).Rewrite(prose));
        }
        catch (Exception fault) when (FaultPlace.Note(fault, prose!.Source.Span))
        {
            throw;
        }
    }

    /// <summary>What the author wrote is needed no more, and would be in memory twice until the last output is made.</summary>
    private static ProseDocument WithoutText(ProseDocument prose) =>
        prose with { Source = new SourcedText("", prose.Source.Span, TextForm.Verbatim) };

    private IReadOnlyList<ProseInline>? Replace(ProseDocument prose, ProseInline inline) => inline switch
    {
        CatalogLinkInline link => [Reference(link)],
        ParameterInline parameter => [Value(parameter)],
        LinkInline link when ProseLinks.IsInternal(link.Url) =>
            links.Find(prose, link.Url) is { } target ? [new ReferenceInline(target, link.Inlines)] : link.Inlines,
        ImageInline image => [image with { Url = RelativePath.Resolve(links.FileOf(prose), image.Url) ?? image.Url }],
        _ => null,
    };

    private ReferenceInline Reference(CatalogLinkInline link)
    {
        var target = resolved.Validated.FindTarget(link.Target, link.Anchor)
            ?? throw new InvalidOperationException($"{link.Span} was validated and leads nowhere");
        return new ReferenceInline(target, [new TextInline(link.Words ?? Words(link, target))]);
    }

    private string Words(CatalogLinkInline link, ProseTarget target)
    {
        var validated = resolved.Validated;
        return target.Kind switch
        {
            ProseTargetKind.Control => validated.FindControl(target.Id) is { } control ? (control.Label ?? control.Id!).Value : link.Target,
            ProseTargetKind.Group => validated.FindGroup(target.Id)?.Title?.Value ?? link.Target,
            ProseTargetKind.Chapter => HeadingWords(target) ?? validated.FindChapter(target.Id)?.Title?.Value ?? link.Target,
            ProseTargetKind.Reference => validated.FindReference(target.Id)?.Title?.Value ?? link.Target,
            ProseTargetKind.Term => link.Target,
            _ => throw new InvalidOperationException($"no words for {target.Kind}"),
        };
    }

    private string? HeadingWords(ProseTarget target)
    {
        var prose = target.Anchor is null ? null : resolved.Validated.FindChapter(target.Id)?.Prose;
        var heading = prose is null ? null : ProseWalker.Headings(prose).FirstOrDefault(candidate => candidate.Anchor == target.Anchor);
        return heading is null ? null : ProseText.Of(heading.Inlines);
    }

    private ParameterValueInline Value(ParameterInline use)
    {
        var parameter = resolved.Parameters[use.Id];
        return parameter.Value is { } value
            ? new ParameterValueInline(use.Id, ParameterWords.Of(resolved).Of(parameter.Parameter, value), IsSet: true)
            : new ParameterValueInline(use.Id, parameter.Label, IsSet: false);
    }
}
