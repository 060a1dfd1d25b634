using Checklist.Core.Documents;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Pages are handed out, lost and scanned one by one: each says whose it is.</summary>
public class PageCodeTests
{
    private static readonly ChecklistDocument Blank = Built.Text(Audit.Sources())!;

    [Fact]
    public void A_sheet_without_targets_and_copy_says_which_text_and_page_it_is()
    {
        var identity = new SheetIdentity(Blank);
        Assert.Equal(("", $"ck:{Blank.ShortDigest}:::7"), (identity.Words, identity.CodeOf(7)));
        Assert.Equal($"ck:{Blank.ShortDigest}:::", identity.CodeOf(null));
    }

    [Fact]
    public void Targets_and_copy_are_in_the_head_and_in_the_code()
    {
        var identity = new SheetIdentity(Blank with { Targets = Targets(2), Copy = "3" });
        Assert.Equal(("Host 1, Host 2 · Copy 3", $"ck:{Blank.ShortDigest}::h1+1:12:3"), (identity.Words, identity.CodeOf(12)));
        Assert.Equal("Host 1, Host 2, Host 3, 37 more", new SheetIdentity(Blank with { Targets = Targets(40) }).Words);
    }

    [Fact]
    [Trait("Category", "tools")]
    public void Each_page_of_a_handout_has_a_code_that_a_scanner_reads()
    {
        var folder = Directory.CreateTempSubdirectory("checklist-codes-").FullName;
        try
        {
            var pdf = Path.Combine(folder, "handout.pdf");
            var audit = new AuditOptions(Audit.File(Audit.Assessment()));
            var options = PaperSheet.Options with { Edition = Edition.Handout, Copy = "2", Audit = audit };
            File.WriteAllBytes(pdf, PaperSheet.Of(Audit.Sources(), options));
            Assert.Equal(0, Tool.Run("pdftoppm", "-r", "200", "-gray", pdf, Path.Combine(folder, "page")).ExitCode);
            var pages = Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(pages);
            for (var number = 1; number <= pages.Count; number++)
            {
                var scanned = Tool.Run("zbarimg", "--quiet", "--raw", "--nodbus", pages[number - 1]).Output;
                Assert.Contains($"ck:{Blank.ShortDigest}:2026-q4:host01+1:{number}:2", scanned, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static DocumentTarget[] Targets(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new DocumentTarget($"h{number}", $"Host {number}"))];
}
