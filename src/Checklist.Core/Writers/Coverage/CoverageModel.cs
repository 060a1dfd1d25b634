using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Coverage;

/// <summary>Gives templates a coverage report, every text escaped.</summary>
internal sealed class CoverageModel(Words words, Func<string, string> escape)
{
    public TemplateModel Of(CoverageReport report) => new TemplateModel()
        .Add("id", escape(report.Id))
        .Add("title", escape(report.Title))
        .Add("outputs", report.Outputs, Output)
        .Add("has_guide", report.Guide.Headings.Count > 0)
        .Add("guide", Guide(report.Guide))
        .Add("frameworks", report.Frameworks, Framework);

    private TemplateModel Output(OutputCoverage output) => new TemplateModel()
        .Add("name", escape(output.Name))
        .Add("what", escape(output.WhatIn(words)))
        .Add("printed_count", output.PrintedCount)
        .Add("used_count", output.UsedCount)
        .Add("gaps", output.Gaps.Select(gap => new TemplateModel()
            .Add("reason", escape(gap.ReasonIn(words)))
            .Add("fields", gap.Fields.Select(field => new TemplateModel().Add("name", escape(field.Field)).Add("uses", field.Uses)))));

    private TemplateModel Guide(GuideCoverage guide) => new TemplateModel()
        .Add("heading_count", guide.Headings.Count)
        .Add("distilled_count", guide.Headings.Count - guide.NotDistilled.Count())
        .Add("undated_count", guide.UndatedCount)
        .Add("headings", guide.NotDistilled.Select(heading => new TemplateModel()
            .Add("address", escape(heading.Address))
            .Add("title", escape(heading.Title))
            .Add("chapter", escape(heading.ChapterTitle))
            .Add("place", escape(string.Create(CultureInfo.InvariantCulture, $"{heading.Place.Source.Path}:{heading.Place.Start.Line}")))))
        .Add("unlinked", guide.Unlinked, Control)
        .Add("changed", guide.Changed.Select(change => Control(change.Control).Add("guide", escape(change.Guide))));

    private TemplateModel Framework(FrameworkCoverage framework) => new TemplateModel()
        .Add("name", escape(framework.Name))
        .Add("item_count", framework.ItemCount)
        .Add("named_count", framework.NamedCount)
        .Add("covered_count", framework.ItemCount - framework.Uncovered.Count)
        .Add("uncovered",
            framework.Uncovered.Select(
                item => new TemplateModel().Add("id", escape(item.Id)).Add("title", item.Title is null ? null : escape(item.Title))))
        .Add("unmapped", framework.Unmapped, Control);

    private TemplateModel Control(ControlLink control) =>
        new TemplateModel().Add("label", escape(control.Label)).Add("title", escape(control.Title));
}
