using System.Text;
using Checklist.Core;
using Microsoft.AspNetCore.Http;

namespace Checklist.Cli.Preview;

/// <summary>A response that is ready to send.</summary>
/// <param name="Policy">Content security policy; null for files that are no pages.</param>
internal sealed record PreviewAnswer(int Status, ReadOnlyMemory<byte> Body, string ContentType, string? Policy)
{
    private const string LoadNothing = "default-src 'none'; frame-ancestors 'none'";

    public static PreviewAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, default, "text/plain; charset=utf-8", LoadNothing);

    public static PreviewAnswer Text(int status, string text) => new(status, Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8", LoadNothing);

    public static PreviewAnswer Of(ReadOnlyMemory<byte> body, string contentType) => new(StatusCodes.Status200OK, body, contentType, LoadNothing);

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
