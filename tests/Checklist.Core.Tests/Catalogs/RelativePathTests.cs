using Checklist.Core.Catalogs;

namespace Checklist.Core.Tests.Catalogs;

public class RelativePathTests
{
    [Theory]
    [InlineData(null, "a.png", "a.png")]
    [InlineData("chapters/1.md", "a.png", "chapters/a.png")]
    [InlineData("chapters/1.md", "../images/a.png", "images/a.png")]
    [InlineData("chapters/1.md", "./a%20b.png", "chapters/a b.png")]
    [InlineData("chapters/1.md", "a//b.png", "chapters/a/b.png")]
    [InlineData("chapters/1.md", "../../a.png", null)]
    [InlineData(null, "..", null)]
    [InlineData(null, "a/../../b.png", null)]
    [InlineData(null, "%2e%2e/b.png", null)]
    [InlineData("a/b/c.md", "../..", "")]
    public void A_path_is_resolved_from_its_file_and_stays_inside(string? file, string path, string? expected) =>
        Assert.Equal(expected, RelativePath.Resolve(file, path));
}
