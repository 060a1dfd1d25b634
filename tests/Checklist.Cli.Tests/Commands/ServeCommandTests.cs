using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands;

public class ServeCommandTests
{
    private const string Good = "id: release\n" + Some.CatalogText;
    private const string Renamed =
        "id: release\ntitle: Another title\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        title: Every test passes\n";
    private const string Broken =
        "id: release\ntitle: Release checklist\ngroups:\n  - title: Before the tag\n    controls:\n      - id: rel-01\n        titel: <script>alert(1)</script>\n";

    [Fact]
    public async Task One_address_is_printed_and_interrupting_ends_well()
    {
        await using var test = await Serve(Good);
        Assert.Contains("\"release/site/index.html\"", await test.PageAsync("/"));
        Assert.Equal(ExitCode.Done, await test.StopAsync());
        Assert.Matches(@"^http://127\.0\.0\.1:\d+/\n$", test.Output);
        Assert.Equal("no findings\n", test.Error);
    }

    [Fact]
    public async Task Every_output_is_there_without_a_file_being_written()
    {
        var folder = CliTest.Create();
        await using (var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good)))
        {
            Assert.Contains("Before the tag", await test.PageAsync("/release/site/"));
            Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
            Assert.Contains("Every test passes", await test.PageAsync("/release/markdown/checklist.md"));
            Assert.StartsWith("%PDF-", await test.PageAsync("/release/handout.pdf"));
            Assert.Equal(["catalog.yaml"], folder.Files());
        }
    }

    [Fact]
    public async Task A_page_may_load_the_script_of_the_preview_and_nothing_else_that_it_could_not_before()
    {
        await using var test = await Serve(Good);
        using var response = await test.SendAsync("/release/site/index.html", HttpMethod.Get);
        var address = test.Client.BaseAddress!;
        Assert.Equal(
            $"default-src 'none'; style-src 'self' file:; script-src 'self' file: {address}_preview/preview.js; "
                + "img-src 'self' file: data:; base-uri 'none'; form-action 'none'; "
                + $"connect-src {address}_preview/events; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<script src=\"/_preview/preview.js\"", page);
        Assert.DoesNotContain("http-equiv=\"Content-Security-Policy\"", page);
    }

    [Theory]
    [InlineData("Host", "attacker.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1:1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "http://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Requests_that_pages_of_others_can_send_are_refused(string header, string value, HttpStatusCode status)
    {
        await using var test = await Serve(Good);
        using var page = await test.SendAsync("/release/checklist.html", HttpMethod.Get, (header, value));
        using var events = await test.SendAsync("/_preview/preview.js", HttpMethod.Get, (header, value));
        Assert.Equal((status, status), (page.StatusCode, events.StatusCode));
    }

    [Fact]
    public async Task Nothing_can_be_sent()
    {
        await using var test = await Serve(Good);
        using var response = await test.SendAsync("/release/checklist.html", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_save_gives_new_pages_and_tells_those_that_are_open()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good));
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        folder.With("catalog.yaml", Renamed);
        await ServeTest.NextAsync(events, state => HasPages(state) && Version(state) != Version(first));
        Assert.Contains("Another title", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_the_last_good_pages_stay()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good));
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        folder.With("catalog.yaml", Broken);
        var broken = await ServeTest.NextAsync(events, HasErrors);
        var findings = broken.GetProperty("findings").GetString();
        Assert.Contains("<code>catalog.yaml:7:9</code>", findings);
        Assert.Contains("&lt;script&gt;alert(1)", findings);
        Assert.DoesNotContain("<script", findings);
        Assert.Equal(Version(first), Version(broken));
        Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
        Assert.Contains("catalog.yaml:7:9: error CHK2003", test.Error);
    }

    [Fact]
    public async Task Before_there_is_any_page_the_findings_stand_in_for_it()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Broken));
        var page = await test.PageAsync("/", HttpStatusCode.ServiceUnavailable);
        Assert.Contains("CHK2003", page);
        Assert.DoesNotContain("<script>alert", page);
        var events = await test.EventsAsync();
        folder.With("catalog.yaml", Good);
        await ServeTest.NextAsync(events, HasPages);
        Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_catalog_that_is_removed_and_comes_back_in_a_new_folder_is_followed()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("policies/catalog.yaml", Good), "policies");
        var events = await test.EventsAsync();
        await ServeTest.NextAsync(events, HasPages);
        Directory.Delete(folder.PathOf("policies"), recursive: true);
        Assert.Contains("CHK0001", (await ServeTest.NextAsync(events, HasErrors)).GetProperty("findings").GetString());
        folder.With("policies/catalog.yaml", Renamed);
        await ServeTest.NextAsync(events, state => !HasErrors(state));
        Assert.Contains("Another title", await test.PageAsync("/release/checklist.html"));
    }

    [Fact]
    public async Task A_save_loads_the_pages_of_other_catalogs_not_again()
    {
        var folder = CliTest.Create().With("a/catalog.yaml", Good);
        folder.With("b/catalog.yaml", Good.Replace("id: release", "id: other", StringComparison.Ordinal));
        await using var test = await ServeTest.StartAsync(folder, ".");
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        var (saved, other) = (await VersionOf("/release/checklist.html"), await VersionOf("/other/checklist.html"));
        Assert.Equal([await VersionOf("/"), saved, other], Versions(first));
        folder.With("a/catalog.yaml", Renamed);
        var second = Versions(await ServeTest.NextAsync(events, state => Version(state) != Version(first)));
        Assert.Equal([await VersionOf("/"), await VersionOf("/release/checklist.html"), other], second);
        Assert.DoesNotContain(saved, second);

        async Task<string> VersionOf(string path) => (await test.PageAsync(path)).Split("data-version=\"")[1].Split('"')[0];
    }

    [Fact]
    public async Task A_template_that_changes_gives_new_pages()
    {
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Good));
        var events = await test.EventsAsync();
        var last = await ServeTest.NextAsync(events, HasPages);
        folder.With("templates/html/css/custom.css", ".mine{color:red}");
        string page;
        do // the file may be seen while it is still empty
        {
            last = await ServeTest.NextAsync(events, state => Version(state) != Version(last));
            page = await test.PageAsync("/release/checklist.html");
        }
        while (!page.Contains(".mine{color:red}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        await using var test = await Serve(Good);
        Assert.Contains("There is no page /nobody/&lt;b&gt;", await test.PageAsync("/nobody/%3Cb%3E", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task For_others_every_page_is_behind_a_token_that_a_cookie_keeps()
    {
        await using var test = await ServeTest.StartAsync(CliTest.Create().With("catalog.yaml", Good), "--host", "0.0.0.0");
        var token = test.Output.Split("?token=")[1].Split('\n')[0];
        Assert.Equal(32, token.Length);
        foreach (var path in new[] { "/", "/release/checklist.html", "/_preview/events", "/?token=", $"/?token={token[..31]}", $"/?token={token}0" })
        {
            await test.PageAsync(path, HttpStatusCode.Forbidden);
        }

        using var first = await test.Client.GetAsync(
            new Uri($"{test.Client.BaseAddress}/other.example/?token={token}"), TestContext.Current.CancellationToken); // two slashes
        Assert.Contains("There is no page /other.example/", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
        using var foreign = await test.SendAsync("/release/checklist.html", HttpMethod.Get, ("Host", "attacker.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task The_token_is_another_each_time_and_no_page_holds_it()
    {
        await using var one = await ServeTest.StartAsync(CliTest.Create().With("catalog.yaml", Good), "--host", "0.0.0.0");
        await using var two = await ServeTest.StartAsync(CliTest.Create().With("catalog.yaml", Good), "--host", "0.0.0.0");
        var token = one.Output.Split("?token=")[1].Split('\n')[0];
        Assert.DoesNotContain(token, two.Output);
        await one.PageAsync($"/?token={token}");
        Assert.DoesNotContain(token, await one.PageAsync("/"));
    }

    [Theory]
    [InlineData("phone", "`phone` is not an address")]
    [InlineData("1", "`1` is not an address")]
    [InlineData("192.0.2.1", "error CHK7028: this machine does not have the address `192.0.2.1`")]
    public void An_address_that_is_not_here_is_wrong_usage(string host, string message)
    {
        using var test = CliTest.Create();
        var result = test.With("catalog.yaml", Good).Run("serve", "--port", "0", "--host", host);
        Assert.Equal((ExitCode.WrongUsage, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public async Task A_page_with_a_new_name_is_found_under_the_old_one()
    {
        const string Chapters = Good + "chapters:\n  - { id: intro, title: Introduction, controls: all }\n";
        var folder = CliTest.Create();
        await using var test = await ServeTest.StartAsync(folder.With("catalog.yaml", Chapters));
        var events = await test.EventsAsync();
        var first = await ServeTest.NextAsync(events, HasPages);
        Assert.Contains("Introduction", await test.PageAsync("/release/site/intro.html"));
        folder.With(
            "catalog.yaml",
            Chapters.Replace("intro", "start", StringComparison.Ordinal).Replace("rel-01", "rel-1", StringComparison.Ordinal));
        var second = await ServeTest.NextAsync(events, state => Version(state) != Version(first));
        Assert.Contains("Introduction", await test.PageAsync("/release/site/intro.html"));
        Assert.Contains("rel-1", await test.PageAsync("/release/site/c/rel-01.html"));
        folder.With("catalog.yaml", Chapters.Replace("id: release", "id: rules", StringComparison.Ordinal));
        await ServeTest.NextAsync(events, state => Version(state) != Version(second));
        Assert.Contains("Introduction", await test.PageAsync("/release/site/intro.html"));
        Assert.Contains("Introduction", await test.PageAsync("/release/site/start.html"));
        Assert.Contains("There is no page", await test.PageAsync("/release/site/other.html", HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("")] // says nothing
    [InlineData("GET / HTTP/1.1\r\nHost: ")] // stops in the middle
    [InlineData("GET /_preview/events HTTP/1.1\r\nHost: HOST\r\n\r\n")] // listens for ever
    public async Task Connections_that_hang_keep_a_place_for_a_new_one(string request)
    {
        await using var test = await Serve(Good);
        var address = test.Client.BaseAddress!;
        var bytes = Encoding.ASCII.GetBytes(request.Replace("HOST", address.Authority, StringComparison.Ordinal));
        var hanging = new List<TcpClient>();
        for (var number = 0; number < 300; number++)
        {
            hanging.Add(new TcpClient());
            await hanging[^1].ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
            await hanging[^1].GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
            if (number % 50 == 49)
            {
                Assert.Contains("Every test passes", await test.PageAsync("/release/checklist.html"));
            }
        }

        using var stranger = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        Assert.Contains(
            "Every test passes",
            await stranger.GetStringAsync(new Uri("/release/checklist.html", UriKind.Relative), TestContext.Current.CancellationToken));
        hanging.ForEach(client => client.Dispose());
    }

    [Fact]
    public void A_port_that_is_taken_is_a_finding()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var test = CliTest.Create();
        var result = test.With("catalog.yaml", Good).Run("serve", "--port", $"{port}");
        Assert.Equal((ExitCode.DiskOrInternal, ""), (result.ExitCode, result.Output));
        Assert.Contains($"error CHK0020: port {port} cannot be used", result.Error);
    }

    [Fact]
    public void Without_a_catalog_there_is_nothing_to_show()
    {
        using var test = CliTest.Create();
        Assert.Equal(ExitCode.WrongUsage, test.Run("serve", "nowhere").ExitCode);
    }

    private static Task<ServeTest> Serve(string catalog) => ServeTest.StartAsync(CliTest.Create().With("catalog.yaml", catalog));

    private static bool HasPages(JsonElement state) => Version(state)!.Length > 0;

    private static bool HasErrors(JsonElement state) => state.GetProperty("hasErrors").GetBoolean();

    private static IReadOnlyList<string?> Versions(JsonElement state) =>
        [.. state.GetProperty("versions").EnumerateArray().Select(version => version.GetString())];

    private static string? Version(JsonElement state) => state.GetProperty("versions")[0].GetString();
}
