using Checklist.Cli.Commands;
using Checklist.Core.Outputs;
using Checklist.Core.Workspaces;

namespace Checklist.Cli.Tests.Commands;

public class OutputListingTests
{
    [Fact]
    public void Of_a_folder_the_first_file_is_named_and_the_others_are_counted()
    {
        string[] paths =
            ["checklist.html", "markdown/index.md", "markdown/a.md", "markdown/images/b.svg", "site/index.html", "manifest.json"];
        var result = new BuildReport("guide", "Guide", [.. paths.Select(path => new OutputEntry(path, 0, ""))]);
        var output = new StringWriter();
        OutputListing.Write(result, "out/guide", output);
        Assert.Equal(
            "out/guide/checklist.html\nout/guide/markdown/index.md and 2 more files\nout/guide/site/index.html\nout/guide/manifest.json\n",
            output.ToString());
    }
}
