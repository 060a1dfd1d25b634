using System.Text.RegularExpressions;
using Checklist.Core.Templates;

namespace Checklist.Core.Tests.Manual;

public partial class TemplatesChapterTests
{
    private static readonly string Chapter = ManualFiles.Chapter("templates.md");

    [Theory]
    [InlineData("src/Checklist.Core/Writers/DocumentModel.cs")]
    [InlineData("src/Checklist.Core/Writers/ItemModel.cs")]
    [InlineData("src/Checklist.Core/Writers/MatrixModel.cs")]
    [InlineData("src/Checklist.Core/Writers/TailoringModel.cs")]
    public void Every_name_that_a_template_can_use_is_listed(string path)
    {
        var names = AddedName().Matches(ManualFiles.Read(path)).Select(match => match.Groups[1].Value).Distinct();
        Assert.DoesNotContain(names, name => !Chapter.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_template_is_listed()
    {
        var resources = typeof(TemplateSet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("templates/", StringComparison.Ordinal));
        var templates = resources.Where(
            name => !name.EndsWith(".css", StringComparison.Ordinal) && !name.EndsWith(".js", StringComparison.Ordinal));
        Assert.DoesNotContain(templates, name => !Chapter.Contains($"{Path.GetFileName(name)}`", StringComparison.Ordinal));
    }

    [GeneratedRegex("\\.Add(?:Prose|Word)?\\(\"([a-z_]+)\"")]
    private static partial Regex AddedName();
}
