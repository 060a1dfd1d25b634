using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Markdown;

/// <summary>What the template of one Markdown file can name.</summary>
internal sealed class MarkdownPage(ChecklistDocument document, MarkdownPlaces places, WriterContext context, string file, string title)
{
    private readonly MarkdownAddresses addresses = new(document, places, file);

    public TemplateModel Model(string template, DocumentChapter? chapter)
    {
        var forms = new MarkdownForms(document);
        var format = new MarkdownFormat(addresses, context.Terms()) { Words = document.Words, Forms = forms };
        var models = new DocumentModel(document, format);
        var model = new TemplateModel()
            .Add("page", new TemplateModel().Add("title", format.Text(title)).Add("front_matter", FrontMatterWriter.Write(document, title)))
            .Add("document", models.Document())
            .Add("parameters_shown", ChecklistHtmlWriter.ParametersShown(document));
        AddChapter(model, models, chapter);
        return template switch
        {
            "checklist" => models.AddSectionsOnDemand(model)
                .Add("forms", new TemplateModel().Add("head", forms.Head()).Add("values", forms.Values()).Add("sign_off", forms.SignOff())),
            "glossary" => model.Add("glossary", models.Glossary()),
            "profiles" => model.Add("matrix", new MatrixModel(format, profile => AddressOf(profile, format)).Of(document.Matrix!)),
            "tailoring" => model.Add("tailoring", new TailoringModel(format).Of(document)),
            "index" => model
                .Add("chapters", document.Chapters, models.ChapterHead)
                .AddOnDemand(
                    "sections", [.. document.Sections.SelectMany(section => section.Flatten())], section => SectionList(models, section))
                .Add("has_profiles", document.Matrix is not null)
                .Add("has_glossary", document.Glossary.Count > 0)
                .Add("references", models.References()),
            _ => model,
        };
    }

    private void AddChapter(TemplateModel model, DocumentModel models, DocumentChapter? chapter)
    {
        // Headings of a chapter are below the file's own title, which is level 1 already in most chapters' files.
        var prose = chapter?.Prose is null
            ? null
            : new MarkdownFormat(addresses, context.Terms()) { HeadingOffset = 0 }.Prose(chapter.Prose);
        var sections = chapter is null ? [] : document.SectionsOf(chapter);
        model
            .Add("prose", prose)
            .Add("chapter", chapter is null ? null : models.ChapterHead(chapter))
            .Add("printed", sections.SelectMany(section => section.Flatten()).Select(section => SectionList(models, section)));
    }

    /// <summary>The index of another profile's Markdown; null where this build does not write it.</summary>
    private static string? AddressOf(DocumentProfile profile, MarkdownFormat format) =>
        profile.Folder is null
            ? null
            : profile.IsCurrent ? MarkdownPlaces.Index : format.Url($"../{profile.Folder}{MarkdownWriter.Folder}{MarkdownPlaces.Index}");

    private static TemplateModel SectionList(DocumentModel models, ChecklistSection section) =>
        models.SectionHead(section).AddOnDemand("items", section.Items, models.ItemHead);
}
