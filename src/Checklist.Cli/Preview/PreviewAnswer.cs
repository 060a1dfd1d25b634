using System.Text;
using Checklist.Core.Outputs;
using Microsoft.AspNetCore.Http;

namespace Checklist.Cli.Preview;

/// <summary>A response that is ready to send.</summary>
/// <param name="Policy">Content security policy; null for files that are no pages.</param>
internal sealed record PreviewAnswer(int Status, ReadOnlyMemory<byte> Body, string ContentType, string? Policy)
{
    private const string LoadNothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Where it is, for a browser that asked elsewhere.</summary>
    public string? Location { get; init; }

    /// <summary>What the browser is to keep.</summary>
    public string? Cookie { get; init; }

    public static PreviewAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, default, "text/plain; charset=utf-8", LoadNothing);

    public static PreviewAnswer Text(int status, string text) =>
        new(status, Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8", LoadNothing);

    public static PreviewAnswer Of(ReadOnlyMemory<byte> body, string contentType) =>
        new(StatusCodes.Status200OK, body, contentType, LoadNothing);

    /// <summary>A folder was named without the slash that its links need.</summary>
    public static PreviewAnswer Moved(string path) => Text(StatusCodes.Status308PermanentRedirect, path) with { Location = path };

    /// <summary>A page has another name since the last save.</summary>
    public static PreviewAnswer Renamed(string path) => Text(StatusCodes.Status307TemporaryRedirect, path) with { Location = path };

    /// <summary>A file of a build; pages get the script of the preview.</summary>
    public static PreviewAnswer Of(OutputFile file, string version, string host)
    {
        var contentType = ContentTypes.Of(file.Path);
        return contentType == ContentTypes.Html
            ? Page(StatusCodes.Status200OK, Encoding.UTF8.GetString(file.Bytes.Span), version, host)
            : new(StatusCodes.Status200OK, file.Bytes, contentType, contentType == ContentTypes.Pdf ? null : LoadNothing);
    }

    public static PreviewAnswer Page(int status, string html, string version, string host)
    {
        var (page, policy) = PageRewriter.Rewrite(html, version, host);
        return new(status, Encoding.UTF8.GetBytes(page), ContentTypes.Html, policy);
    }

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Status == StatusCodes.Status204NoContent ? null : Body.Length;
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (Cookie is not null)
        {
            response.Headers.SetCookie = Cookie;
        }

        if (Policy is not null)
        {
            response.Headers.ContentSecurityPolicy = Policy;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}
