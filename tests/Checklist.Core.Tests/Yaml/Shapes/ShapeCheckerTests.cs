using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Yaml.Shapes;

public class ShapeCheckerTests
{
    private static readonly TextShape Line = new(TextKind.Line);

    private static readonly MappingShape Person = new("person", () =>
    [
        new("id", new TextShape(TextKind.Id), "Name.") { IsRequired = true },
        new("title", Line, "As printed."),
        new("term", Line, "As written."),
        new("age", new NumberShape(isInteger: true, 0, 150), "Years."),
        new("size", new NumberShape(isInteger: false, 1), "Metres."),
        new("debt", new NumberShape(isInteger: false, null, 10), "Money."),
        new("alive", new BooleanShape(), "State."),
        new("kind", new WordShape(["good", "bad"]), "Manner."),
        new("names", new ListShape(Line), "Others."),
        new("text", new TextShape(TextKind.Prose), "About."),
        new("any", new AnyShape(isMapping: false), "Anything."),
        new("values", new AnyShape(isMapping: true), "Pairs."),
        new("home", new EitherShape(Line, new MappingShape("home", () => [new("street", Line, "Where.") { IsRequired = true }])), "Place."),
        new("friends", new ListShape(new EitherShape(Line, Person!)), "Friends."),
        new("lists", new ListShape(new ListShape(Line)), "Nested."),
        new("things", new ListShape(new AnyShape(isMapping: false)), "Things."),
    ])
    {
        AllowsOwnKeys = true,
    };

    [Theory]
    [InlineData(
        "id: a, age: 0, size: 1, debt: 10, alive: TRUE, kind: bad, names: [a], any: [1], values: { a: 1 }, home: here, friends: [b, { id: c }], lists: [[a]], things: [b, [c], { d: e }]")]
    [InlineData("id: a, age: 150, size: 1.5, debt: -3.25, alive: False, kind: good, names: [], any: { a: b }, home: { street: x }, x-a: 1")]
    [InlineData("id: a, age: +7, alive: true")]
    [InlineData("id: a, age: 7.0, alive: false")]
    [InlineData("id: a, alive: True")]
    [InlineData("id: a, alive: FALSE")]
    public void What_fits_its_shape_has_no_finding(string text) => Assert.Empty(Findings(text));

    [Theory]
    [InlineData("id: a, age: -1", "`-1` is outside the range of `age` @-1 (write a number from 0 to 150)")]
    [InlineData("id: a, age: 151", "`151` is outside the range of `age` @151 (write a number from 0 to 150)")]
    [InlineData("id: a, size: 0.9", "`0.9` is outside the range of `size` @0.9 (write 1 or more)")]
    [InlineData("id: a, debt: 11", "`11` is outside the range of `debt` @11 (write 10 or less)")]
    [InlineData("id: a, age: 7.5", "`age` has to be a whole number, not `7.5` @7.5 (write a whole number)")]
    [InlineData("id: a, age: '7'", "`age` has to be a whole number, not `7` @'7' (write a whole number)")]
    [InlineData("id: a, size: 1e3", "`size` has to be a number, not `1e3` @1e3 (write a number)")]
    [InlineData("id: a, size: 1_000", "`size` has to be a number, not `1_000` @1_000 (write a number)")]
    [InlineData("id: a, alive: yes", "`alive` has to be `true` or `false`, not `yes` @yes (write `true` or `false`)")]
    [InlineData("id: a, alive: 'true'", "`alive` has to be `true` or `false`, not `true` @'true' (write `true` or `false`)")]
    [InlineData("id: a, kind: Good", "`Good` is not a value of `kind` @Good (use `good`)")]
    [InlineData("id: a, kind: nothing", "`nothing` is not a value of `kind` @nothing (use one of `good`, `bad`)")]
    [InlineData("id: a, values: 7", "`values` has to be a mapping, not a single value @7 (write a mapping)")]
    [InlineData("id: a, names: { b: c }", "`names` has to be a list, not a mapping @b (write a list)")]
    [InlineData("id: a, text: [[b]]", "`text` has to be a text, not a list @b (write a text)")]
    [InlineData("id: a, home: [b]", "`home` has to be a mapping, not a list @b (write a mapping)")]
    [InlineData("id: a, home: {}", "this home has no `street` @{} (add `street:`)")]
    [InlineData("id: a, friends: [[b]]", "an entry of `friends` has to be a text or a mapping, not a list @b (write a text or a mapping)")]
    [InlineData("id: a, names: [{ b: c }]", "an entry of `names` has to be a text, not a mapping @b (write a text)")]
    [InlineData("id: a, lists: [b]", "an entry of `lists` has to be a list, not a single value @b (write a list)")]
    [InlineData("id: a, names: [b, '  ', c]", "an entry of `names` is empty @'  ' (write a value or remove the entry)")]
    [InlineData("id: a, names: [b, ~]", "an entry of `names` is empty @~ (write a value or remove the entry)")]
    [InlineData("id: a, title:", "`title` has no value @title (write a value or remove the key)")]
    [InlineData("id: a, title: ' '", "`title` has no value @' ' (write a value or remove the key)")]
    [InlineData("id: a, x-: 1", "unknown key `x-` in person `a` @x- (remove it, or name it `x-x-` to keep a field of your own)")]
    [InlineData("id: a, agee: 1", "unknown key `agee` in person `a` @agee (use `age`)")]
    [InlineData("idd: a", "unknown key `idd` in this person @idd (use `id`)")]
    [InlineData("title: A b", "person `A b` has no `id` @title (add `id:`)")]
    [InlineData("term: T", "person `T` has no `id` @term (add `id:`)")]
    [InlineData("term: T, title: A", "person `A` has no `id` @term (add `id:`)")]
    [InlineData("term: T, title: [b]", "this person has no `id` @term (add `id:`)|`title` has to be a text, not a list @b (write a text)")]
    [InlineData("id: a, title: \"b\\nc\"", "`title` has more than one line @\"b\\nc\" (write it on one line)")]
    [InlineData("id: a, title: \"\\nb\"", "`title` has more than one line @\"\\nb\" (write it on one line)")]
    [InlineData("id: -a", "`-a` is not an id @-a (use letters, digits, `.`, `_` and `-`, starting with a letter or digit)")]
    public void A_difference_is_named_with_its_place_and_what_to_write(string text, string finding) =>
        Assert.Equal(finding, string.Join('|', Findings(text)));

    [Fact]
    public void The_catalog_is_named_without_its_title()
    {
        var catalog = new MappingShape(
            "catalog", () => [new("title", Line, "As printed."), new("id", Line, "Name.") { IsRequired = true }]);
        Assert.Equal(["this catalog has no `id` @title (add `id:`)"], Findings("title: A", catalog));
    }

    [Theory]
    [InlineData("title", Limits.LineCharacters)]
    [InlineData("text", Limits.ProseCharacters)]
    public void A_text_may_be_as_long_as_its_limit_and_no_longer(string key, int limit)
    {
        Assert.Empty(Findings($"id: a, {key}: {new string('x', limit)}"));
        Assert.StartsWith(
            $"`{key}` is longer than {limit} characters",
            Assert.Single(Findings($"id: a, {key}: {new string('x', limit + 1)}")), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Findings(string text) => Findings(text, Person);

    private static IReadOnlyList<string> Findings(string text, MappingShape shape)
    {
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(new SourceText("a.yaml", $"{{ {text} }}"), diagnostics)!;
        new ShapeChecker(diagnostics).Check(node, shape, shape.Name);
        return [.. diagnostics.Sorted().Select(finding => $"{finding.Message} @{finding.Span.Text} ({finding.Hint})")];
    }
}
