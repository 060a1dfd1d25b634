using System.Globalization;
using System.Text;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Profiles;

public class ProfileLimitTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "CHK4018@1:1-1:1")]
    public void A_catalog_has_so_many_profiles_and_no_more(int more, string findings)
    {
        var sources = MemorySources.Of(Tailored.Catalog);
        for (var number = 0; number < Limits.Profiles + more; number++)
        {
            sources.Add(string.Create(CultureInfo.InvariantCulture, $"profiles/p{number:0000}.yaml"), Tailored.Head);
        }

        Assert.Equal(findings, Findings.OfCheck(sources));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "CHK4018")]
    public void A_list_has_so_many_entries_and_no_more(int more, string code)
    {
        var ids = string.Join(", ", Enumerable.Repeat("txt-01", Limits.ProfileEntries + more));
        Assert.Equal(
            code, Findings.OfCheck(
                MemorySources.Of(Tailored.Catalog, ("profiles/a.yaml", Tailored.Head + "include: { ids: [" + ids + "], reason: R }")))
                    .Split('@')[0]);
    }

    [Fact]
    public void A_profile_to_which_many_ways_lead_is_worked_out_once()
    {
        var sources = MemorySources.Of(Tailored.Catalog, ("profiles/p00.yaml", Tailored.Head));
        for (var number = 1; number < 60; number++)
        {
            var before = string.Create(CultureInfo.InvariantCulture, $"p{number - 1:00}");
            sources.Add(
                string.Create(CultureInfo.InvariantCulture, $"profiles/p{number:00}.yaml"),
                new StringBuilder(Tailored.Head).Append(CultureInfo.InvariantCulture, $"imports: [{before}, {before}]\n").ToString());
        }

        Assert.Equal("", Findings.OfCheck(sources)); // 2^59 ways; without remembering, this does not end
    }
}
