namespace Checklist.Browser.Tests.Support;

/// <summary>
/// A test of what a script decides. Scripts of this kind keep nothing, so all cases share one page: a page of its own costs a case more
/// than
/// its whole work.
/// </summary>
public abstract class ScriptTest(BrowserFixture fixture)
{
    /// <summary>Runs the body of a function beside the named scripts and gives what it returns as JSON.</summary>
    protected async Task<string> Run(IReadOnlyList<string> scripts, string body)
    {
        var page = await fixture.ScriptPage(Pages.Scripts([.. scripts]));
        return await page.EvaluateAsync<string>($"JSON.stringify((() => {{ {body} }})()) ?? 'undefined'");
    }
}
