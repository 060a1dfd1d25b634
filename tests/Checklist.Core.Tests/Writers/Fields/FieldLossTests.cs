using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Templates;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Fields;

namespace Checklist.Core.Tests.Writers.Fields;

/// <summary>A build knows which fields the catalog's own templates drop.</summary>
public class FieldLossTests
{
    [Fact]
    public void The_tools_own_templates_as_the_catalogs_lose_nothing()
    {
        var sources = MarkedField.Catalog;
        foreach (var path in Templates())
        {
            sources.Add("templates/" + path, TemplateSet.ShippedText(path));
        }

        Assert.Empty(LossesOf(sources));
    }

    [Fact]
    public void A_field_that_a_template_drops_is_lost_in_each_output_made_with_it()
    {
        var others = ReadingFields.All.Where(field => field.Key != "rationale").Select(field => $"{{{{ control.{field.Name} }}}}");
        var text = TemplateSet.ShippedText("html/fields.html").Replace("{{- for field in control.reading }}", string.Concat(others)
            + "{{- for field in [] }}", StringComparison.Ordinal);
        var loss = Assert.Single(LossesOf(MarkedField.Catalog.Add("templates/html/fields.html", text)));
        Assert.Equal(new FieldLoss("site/", "control.rationale", "html/fields.html"), loss);
    }

    [Fact]
    public void A_part_that_is_not_included_any_more_is_lost()
    {
        var text = TemplateSet.ShippedText("html/control.html")
            .Replace("{{ include 'html/check.html' control check mode }}", "", StringComparison.Ordinal);
        var losses = LossesOf(MarkedField.Catalog.Add("templates/html/control.html", text));
        Assert.Contains(new FieldLoss("handout.html", "check.text", "html/control.html"), losses);
    }

    [Fact]
    public void A_catalog_without_templates_of_its_own_loses_nothing() => Assert.Empty(LossesOf(MarkedField.Catalog));

    private static IReadOnlyList<FieldLoss> LossesOf(MemorySources sources)
    {
        var diagnostics = new DiagnosticBag();
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), Built.Options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Losses;
    }

    private static IEnumerable<string> Templates() => typeof(TemplateSet).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("templates/", StringComparison.Ordinal) && !name.EndsWith(".css", StringComparison.Ordinal)
            && !name.EndsWith(".js", StringComparison.Ordinal))
        .Select(name => name["templates/".Length..]);
}
