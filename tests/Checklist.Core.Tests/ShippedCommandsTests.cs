using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests;

/// <summary>What can be said of the guide's PowerShell without PowerShell; <c>.ci/powershell</c> reads it with the true parser.</summary>
public partial class ShippedCommandsTests
{
    private static readonly ILookup<string, string> Names = File
        .ReadLines(Repository.PathOf("tests/Checklist.Core.Tests/Support/powershell-2012.txt"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ', 3)).ToLookup(row => row[0], row => row[1]);

    [Fact]
    public void Every_cmdlet_of_the_guide_is_one_of_Windows_Server_2012()
    {
        var cmdlets = Commands().SelectMany(command => Cmdlet().Matches(command)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.InRange(cmdlets.Count, 100, int.MaxValue);
        Assert.Empty(cmdlets.Except(Names["cmdlet"]));
    }

    [Fact]
    public void The_list_of_names_has_no_cmdlet_that_the_guide_does_not_use()
    {
        var text = string.Join('\n', Commands());
        Assert.DoesNotContain(Names["cmdlet"], name => !text.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>Tables are cut at the width of the window, which is 80 columns on Server Core, and what is cut cannot be judged.</summary>
    [Fact]
    public void No_command_prints_a_table() =>
        Assert.DoesNotContain(Commands(), command => command.Contains("Format-Table", StringComparison.Ordinal));

    /// <summary>Without the store, rules that come by Group Policy are not read.</summary>
    [Fact]
    public void Firewall_and_IPsec_rules_in_force_are_read()
    {
        var reads = Commands().SelectMany(command => FirewallRead().Matches(command)).Select(match => match.Value).ToList();
        Assert.NotEmpty(reads);
        Assert.All(reads, read => Assert.Contains("-PolicyStore ActiveStore", read, StringComparison.Ordinal));
    }

    private static List<string> Commands() =>
    [
        .. Controls().SelectMany(control => control.Checks.Select(check => check.Command).Append(control.Remediation?.Command))
            .OfType<Command>().Where(command => command.Shell?.Value == "powershell").Select(command => command.Run.Value),
        .. Directory.EnumerateFiles(Repository.PathOf("content/hyper-v-2012/chapters")).Order(StringComparer.Ordinal)
            .SelectMany(file => Fence().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
    ];

    private static IReadOnlyList<Control> Controls()
    {
        var diagnostics = new DiagnosticBag();
        var catalog = CatalogReader.Read(Shipped.Sources("hyper-v-2012"), "catalog.yaml", diagnostics)!;
        return CatalogValidator.Validate(catalog, diagnostics)!.Controls;
    }

    [GeneratedRegex(@"(?:^|[|({;&]|= |else|try)\s*([A-Z][a-z]+-[A-Z][A-Za-z0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Cmdlet();

    [GeneratedRegex("^```powershell\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:^|[({;=])\s*Get-Net(?:Firewall|IPsec)(?:Rule|Profile|PortFilter)[^|\n]*", RegexOptions.Multiline)]
    private static partial Regex FirewallRead();
}
