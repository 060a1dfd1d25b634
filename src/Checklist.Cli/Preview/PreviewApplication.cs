using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Checklist.Cli.Preview;

/// <summary>What the server does with one request.</summary>
internal sealed class PreviewApplication(
    PreviewState state, PreviewDoor door, ConnectionPlaces places, CancellationToken ending) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        places.Touch(context.Connection.Id);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        if (RequestGuard.Refusal(context.Request) is { } refusal)
        {
            await PreviewAnswer.Text(refusal.Status, refusal.Reason).WriteAsync(context);
            return;
        }

        if (door.Refusal(context.Request) is { } closed)
        {
            await closed.WriteAsync(context);
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        if (path == PreviewAssets.EventsPath)
        {
            await EventStream.WriteAsync(context, state, ending);
            return;
        }

        await state.Rendered.WaitAsync(context.RequestAborted);
        await Find(path, context.Request.Host.Value!).WriteAsync(context);
    }

    private PreviewAnswer Find(string path, string host)
    {
        if (path == PreviewAssets.ScriptPath)
        {
            return PreviewAnswer.Of(PreviewAssets.Script, "text/javascript; charset=utf-8");
        }

        if (path == "/favicon.ico") // browsers ask for it by themselves
        {
            return PreviewAnswer.Nothing;
        }

        var pages = state.Pages;
        if (pages is null)
        {
            return PreviewAnswer.Page(
                StatusCodes.Status503ServiceUnavailable, FindingsPage.Write("There is no page yet", state.Findings), "", host);
        }

        if (path == "/")
        {
            return PreviewAnswer.Page(StatusCodes.Status200OK, pages.Front(), pages.Version, host);
        }

        var wanted = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        if (pages.Find(wanted) is { } file)
        {
            return PreviewAnswer.Of(file, pages.VersionOf(wanted), host);
        }

        return pages.Find($"{wanted}/index.html") is not null ? PreviewAnswer.Moved($"{path}/")
            : state.NewPathOf(wanted) is { } renamed ? PreviewAnswer.Renamed(new PathString($"/{renamed}").ToUriComponent())
            : Missing(path, pages, host);
    }

    /// <summary>The outputs beside the pages may be missing because something is wrong with them.</summary>
    private PreviewAnswer Missing(string path, PreviewPages pages, string host)
    {
        state.AddFindings(pages, pages.RenderRest());
        var page = FindingsPage.Write($"There is no page {path}", state.Findings);
        return PreviewAnswer.Page(StatusCodes.Status404NotFound, page, pages.Version, host);
    }
}
