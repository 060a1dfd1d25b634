using System.Text;
using Checklist.Pdf.Tagging;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Support;

/// <summary>
/// What PDF/UA-1 asks for, as far as a program can see it. Each check adds a sentence to the findings; none means that these
/// checks found nothing, not that a document is accessible.
/// </summary>
internal sealed class PdfStructureChecks
{
    private static readonly Dictionary<string, string[]> ParentsByRole = new()
    {
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
        ["TR"] = ["Table", "THead", "TBody"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["Caption"] = ["Table", "Figure", "L"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
    };

    private static readonly HashSet<string> MustHoldSomething =
        ["P", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Link", "Form", "Code", "Lbl", "L", "LI", "Table", "TR", "Caption", "Note"];

    private static readonly HashSet<string> Roles = [.. Enum.GetNames<StructureRole>()];

    private readonly RawPdf pdf;
    private readonly List<string> findings = [];
    private readonly Dictionary<(long Page, int Number), long> contents = []; // to the element that claims it
    private readonly Dictionary<long, long> annotations = []; // to the element that claims it
    private readonly Dictionary<long, string> roles = [];
    private int lastHeading;

    private PdfStructureChecks(RawPdf pdf) => this.pdf = pdf;

    public static IReadOnlyList<string> Find(byte[] bytes)
    {
        using var pdf = new RawPdf(bytes);
        var checks = new PdfStructureChecks(pdf);
        checks.CheckCatalog();
        var root = pdf.Dictionary(pdf.Catalog, "StructTreeRoot");
        if (root is null)
        {
            return ["the document has no structure tree"];
        }

        foreach (var kid in pdf.Array(root, "K"))
        {
            checks.CheckElement((DictionaryToken)kid, null, RawPdf.Id(root.Data["K"]));
        }

        checks.CheckPages(pdf.NumberTree(pdf.Dictionary(root, "ParentTree")!));
        checks.CheckFields();
        return checks.findings;
    }

    public static void AssertClean(byte[] bytes) => Assert.Empty(Find(bytes));

    private void CheckCatalog()
    {
        Require(pdf.Text(pdf.Catalog, "Lang") is { Length: > 1 }, "the document has no language");
        Require(pdf.Dictionary(pdf.Catalog, "MarkInfo") is { } mark && mark.Data["Marked"] == BooleanToken.True,
            "the document is not marked as tagged");
        Require(
            pdf.Dictionary(pdf.Catalog, "ViewerPreferences") is { } view && view.Data["DisplayDocTitle"] == BooleanToken.True,
            "the window does not show the title");
        Require(!pdf.Catalog.Data.ContainsKey("OpenAction"), "the document does something when it is opened");
        Require(pdf.Document.Information.Title is { Length: > 0 }, "the document has no title");
        var metadata = pdf.Document.TryGetXmpMetadata(out var xmp) ? Encoding.UTF8.GetString(xmp.GetXmlBytes().ToArray()) : "";
        Require(metadata.Contains("dc:title", StringComparison.Ordinal), "the metadata has no title");
    }

    private void CheckElement(DictionaryToken element, string? parentRole, long id, long parentId = 0)
    {
        var role = pdf.Text(element, "S") ?? "";
        roles[id] = role;
        Require(Roles.Contains(role), $"{role} is no standard role");
        Require(parentId == 0 || RawPdf.Id(element.Data["P"]) == parentId, $"a {role} names another parent than the one it hangs below");
        Require(!ParentsByRole.TryGetValue(role, out var parents) || parents.Contains(parentRole), $"a {role} hangs below a {parentRole}");
        Require(role != "Figure" || pdf.Text(element, "Alt") is { Length: > 0 }, "a Figure has no alternative text");
        Require(role != "Figure" || pdf.Array(element, "K").Count == 0 || HasArea(element), "a Figure does not say what area it covers");
        Require(!MustHoldSomething.Contains(role) || pdf.Array(element, "K").Count > 0, $"a {role} holds nothing");
        Require(role != "Form" || pdf.Array(element, "K").Any(IsAnnotation) || IsPrintedField(element), "a Form is no field, and not printed");
        Require(role != "TH" || pdf.Dictionary(element, "A") is { } cell && cell.Data.ContainsKey("Scope"), "a TH has no scope");
        Require(role != "Note" || pdf.Text(element, "ID") is { Length: > 0 }, "a Note has no ID");
        CheckHeading(role);
        if (!element.Data.TryGetValue("K", out var kids))
        {
            return;
        }

        foreach (var kid in pdf.Follow(kids) is ArrayToken array ? array.Data : [kids])
        {
            CheckKid(kid, element, role, id);
        }
    }

    private bool IsAnnotation(IToken kid) => pdf.Follow(kid) is DictionaryToken reference && pdf.Text(reference, "Type") == "OBJR";

    private bool IsPrintedField(DictionaryToken form) => pdf.Dictionary(form, "A") is { } attributes
        && pdf.Text(attributes, "O") == "PrintField"
        && pdf.Text(attributes, "Desc") is { Length: > 0 }
        && pdf.Text(attributes, "Role") switch
        {
            "tv" => true,
            "rb" or "cb" => pdf.Text(attributes, "checked") is "on" or "off" or "neutral",
            _ => false,
        };

    private bool HasArea(DictionaryToken figure) =>
        pdf.Dictionary(figure, "A") is { } attributes && pdf.Array(attributes, "BBox").Count == 4;

    private void CheckHeading(string role)
    {
        if (role is ['H', >= '1' and <= '6'])
        {
            var level = role[1] - '0';
            Require(level <= lastHeading + 1, $"a heading of level {level} follows one of level {lastHeading}");
            lastHeading = level;
        }
    }

    private void CheckKid(IToken kid, DictionaryToken element, string role, long id)
    {
        switch (pdf.Follow(kid))
        {
            case NumericToken number:
                Claim(RawPdf.Id(element.Data["Pg"]), number.Int, id);
                break;
            case DictionaryToken reference when pdf.Text(reference, "Type") == "MCR":
                Claim(RawPdf.Id(reference.Data["Pg"]), pdf.Number(reference, "MCID") ?? -1, id);
                break;
            case DictionaryToken reference when pdf.Text(reference, "Type") == "OBJR":
                Require(role is "Link" or "Form", $"an annotation hangs below a {role}");
                Require(annotations.TryAdd(RawPdf.Id(reference.Data["Obj"]), id), "an annotation is in the tree twice");
                break;
            case DictionaryToken child:
                CheckElement(child, role, RawPdf.Id(kid), id);
                break;
            default:
                findings.Add($"a {role} holds something unknown");
                break;
        }
    }

    private void Claim(long page, int number, long element) =>
        Require(contents.TryAdd((page, number), element), $"content {number} of page object {page} is in the tree twice");

    private void CheckPages(Dictionary<int, IToken> parents)
    {
        var seen = 0;
        var index = 0;
        foreach (var (id, page) in pdf.Pages())
        {
            index++;
            Require(pdf.Text(page, "Tabs") == "S", $"page {index} does not tab in the order of the structure");
            var elements = pdf.Follow(parents[pdf.Number(page, "StructParents") ?? -1]) is ArrayToken array ? array.Data : [];
            var numbers = CheckContent(index, pdf.Document.GetPage(index).Operations);
            seen += numbers.Count;
            Require(numbers.Count == elements.Count, $"page {index} has {numbers.Count} contents and {elements.Count} parents");
            foreach (var number in numbers)
            {
                Require(contents.TryGetValue((id, number), out var element), $"content {number} of page {index} is not in the tree");
                Require(number < elements.Count && RawPdf.Id(elements[number]) == element,
                    $"content {number} of page {index} names another element as its parent");
            }

            CheckAnnotations(index, page, parents);
        }

        Require(seen == contents.Count, $"the tree holds {contents.Count} contents, the pages {seen}");
    }

    private HashSet<int> CheckContent(int page, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var numbers = new HashSet<int>();
        var depth = 0;
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case BeginMarkedContentWithProperties begin:
                    depth++;
                    Require(depth == 1, $"page {page}: marks of one element are inside those of another");
                    var number = begin.Properties is not null && begin.Properties.Data.TryGetValue("MCID", out var value)
                        ? ((NumericToken)value).Int
                        : -1;
                    Require(number >= 0 || begin.Name.Data == "Artifact", $"page {page}: marks of a {begin.Name.Data} have no number");
                    Require(number < 0 || numbers.Add(number), $"page {page}: content {number} is there twice");
                    break;
                case EndMarkedContent:
                    depth--;
                    break;
                case { Operator: "TJ" or "Tj" or "S" or "f" or "B" or "Do" or "f*" or "s" or "b" }:
                    Require(depth == 1, $"page {page}: `{operation.Operator}` is neither content nor artifact");
                    break;
            }
        }

        Require(depth == 0, $"page {page}: marks are not ended");
        return numbers;
    }

    private void CheckAnnotations(int index, DictionaryToken page, Dictionary<int, IToken> parents)
    {
        foreach (var reference in pdf.Array(page, "Annots"))
        {
            var annotation = (DictionaryToken)pdf.Follow(reference);
            var subtype = pdf.Text(annotation, "Subtype");
            Require(annotations.TryGetValue(RawPdf.Id(reference), out var element), $"page {index}: a {subtype} is not in the tree");
            Require(roles.GetValueOrDefault(element) == (subtype == "Link" ? "Link" : "Form"),
                $"page {index}: a {subtype} hangs below a {roles.GetValueOrDefault(element)}");
            var key = pdf.Number(annotation, "StructParent") ?? -1;
            Require(parents.TryGetValue(key, out var parent) && RawPdf.Id(parent) == element,
                $"page {index}: a {subtype} names another element as its parent");
            Require(subtype != "Link" || pdf.Text(annotation, "Contents") is { Length: > 0 }, $"page {index}: a link has no description");
            Require(subtype != "Widget" || pdf.Text(annotation, "TU") is { Length: > 0 }, $"page {index}: a field has no description");
        }
    }

    private void CheckFields()
    {
        if (pdf.Dictionary(pdf.Catalog, "AcroForm") is not { } form)
        {
            return;
        }

        Require(!form.Data.ContainsKey("NeedAppearances"), "the form asks viewers to make appearances");
        var names = new HashSet<string>();
        foreach (var reference in pdf.Array(form, "Fields"))
        {
            var field = (DictionaryToken)pdf.Follow(reference);
            var name = pdf.Text(field, "T") ?? "";
            Require(name.Length > 0 && !name.Contains('.', StringComparison.Ordinal) && names.Add(name),
                $"the field name `{name}` is empty, has a dot, or is there twice");
            Require(pdf.Text(field, "TU") is { Length: > 0 }, $"the field `{name}` has no description");
        }
    }

    private void Require(bool isGood, string finding)
    {
        if (!isGood)
        {
            findings.Add(finding);
        }
    }
}
