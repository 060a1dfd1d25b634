using System.Globalization;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Layout;

public class DemoTests
{
    [Fact]
    public void Has_a_clean_structure() => PdfStructureChecks.AssertClean(Demo.Write());

    [Fact]
    public void Is_clean_flat_and_on_letter_with_mirrored_margins() =>
        PdfStructureChecks.AssertClean(Demo.Write(FieldMode.Flat, PageSize.Letter, isMirrored: true));

    [Fact]
    public void Has_the_same_bytes_on_every_run_thread_and_culture()
    {
        var first = Demo.Write();
        byte[] second = [];
        var thread = new Thread(() =>
        {
            // no named cultures without ICU: make one that writes numbers and dates like no other
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            culture.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = culture;
            second = Demo.Write();
        });
        thread.Start();
        thread.Join();
        Assert.Equal(first, second);
    }

    [Fact]
    public void Numbers_its_pages()
    {
        using var pdf = PdfDocument.Open(Demo.Write());
        Assert.All(pdf.GetPages(),
            page => Assert.Contains($"Page {page.Number} of {pdf.NumberOfPages}", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Repeats_the_head_of_its_table()
    {
        using var pdf = PdfDocument.Open(Demo.Write());
        var pages = pdf.GetPages().Where(page => page.Text.Contains("review them every quarter", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains("Other frameworks", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_each_control_on_one_page()
    {
        using var pdf = PdfDocument.Open(Demo.Write());
        Assert.DoesNotContain(pdf.GetPages(), page => page.Text.Contains("continued", StringComparison.Ordinal));
    }

    [Fact]
    public void Carries_its_attachment()
    {
        using var pdf = PdfDocument.Open(Demo.Write());
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal("{\"id\":\"hyper-v\"}"u8.ToArray(), Assert.Single(files).Memory.ToArray());
    }

    [Fact]
    public void Has_bookmarks_below_each_other()
    {
        using var pdf = PdfDocument.Open(Demo.Write());
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var root = Assert.Single(bookmarks.Roots);
        Assert.Equal("Hyper-V hosts: security audit", root.Title);
        Assert.Equal(["Host hardening", "Cross reference", "Sign-off"], root.Children.Select(child => child.Title));
        Assert.Equal(6, root.Children[0].Children.Count);
    }

    [Fact]
    public void Has_fields_with_values()
    {
        using var pdf = PdfDocument.Open(Demo.Write());
        Assert.True(pdf.TryGetForm(out var form));
        var names = form.Fields.Select(field => field.Information.PartialName).ToHashSet();
        Assert.Contains("c/hv-01/1", names);
        Assert.Contains("sign/auditor", names);
        Assert.Equal(3 + (6 * 3) + 4, form.Fields.Count);
    }

    [Fact]
    public void Flat_has_no_fields()
    {
        using var pdf = PdfDocument.Open(Demo.Write(FieldMode.Flat));
        Assert.False(pdf.TryGetForm(out _));
    }
}
