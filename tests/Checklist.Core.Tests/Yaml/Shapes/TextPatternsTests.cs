using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Yaml.Shapes;

public class TextPatternsTests
{
    [Theory]
    [InlineData(TextKind.Id, "A.b_c-9")]
    [InlineData(TextKind.CatalogId, "com10")]
    [InlineData(TextKind.CatalogId, "console")]
    [InlineData(TextKind.CatalogId, "lpta")]
    [InlineData(TextKind.Date, "2024-02-29")]
    [InlineData(TextKind.Version, "1.2.0-rc.1+build.7")]
    [InlineData(TextKind.Url, "HTTPS://example.org/a?b=c#d")]
    [InlineData(TextKind.Url, "mailto:a@example.org")]
    [InlineData(TextKind.Language, "pt-BR")]
    [InlineData(TextKind.Color, "#0b5")]
    [InlineData(TextKind.Color, "#0b5563")]
    [InlineData(TextKind.Path, "groups/con-trols.yaml")]
    [InlineData(TextKind.Path, "a b/c.d")]
    [InlineData(TextKind.Line, "anything")]
    public void A_value_of_its_form_is_taken(TextKind kind, string value) => Assert.True(TextPatterns.IsMatch(kind, value));

    [Theory]
    [InlineData(TextKind.Id, ".a")]
    [InlineData(TextKind.Id, "a b")]
    [InlineData(TextKind.Id, "a\n")]
    [InlineData(TextKind.CatalogId, "Lab")]
    [InlineData(TextKind.CatalogId, "con")]
    [InlineData(TextKind.CatalogId, "prn")]
    [InlineData(TextKind.CatalogId, "aux")]
    [InlineData(TextKind.CatalogId, "nul")]
    [InlineData(TextKind.CatalogId, "com1")]
    [InlineData(TextKind.CatalogId, "lpt9")]
    [InlineData(TextKind.Date, "2023-02-29")]
    [InlineData(TextKind.Date, "2024-2-9")]
    [InlineData(TextKind.Version, "1.2")]
    [InlineData(TextKind.Version, "01.2.0")]
    [InlineData(TextKind.Url, "ftp://example.org")]
    [InlineData(TextKind.Url, "https://exa mple.org")]
    [InlineData(TextKind.Language, "e")]
    [InlineData(TextKind.Color, "#0b55")]
    [InlineData(TextKind.Path, "../a.yaml")]
    [InlineData(TextKind.Path, "/a.yaml")]
    [InlineData(TextKind.Path, "a//b.yaml")]
    [InlineData(TextKind.Path, "a/CON.yaml")]
    [InlineData(TextKind.Path, "nul/b.yaml")]
    [InlineData(TextKind.Path, "a/Com3.txt")]
    [InlineData(TextKind.Path, "a/b.")]
    public void A_value_of_another_form_is_refused(TextKind kind, string value) => Assert.False(TextPatterns.IsMatch(kind, value));
}
