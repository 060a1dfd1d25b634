using System.Text;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>Where a link leads: an address, or a destination of this document.</summary>
public sealed record LinkTarget
{
    private LinkTarget(string name, bool isUri)
    {
        Name = name;
        IsUri = isUri;
    }

    /// <summary>The address, or the name of the destination.</summary>
    public string Name { get; }

    public bool IsUri { get; }

    /// <summary>An address of the web or of mail.</summary>
    /// <exception cref="ArgumentException">It is not absolute, or its scheme is not http, https or mailto.</exception>
    public static LinkTarget Uri(string address)
    {
        if (!System.Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
        {
            throw new ArgumentException("a link needs an absolute http, https or mailto address", nameof(address));
        }

        return new LinkTarget(uri.AbsoluteUri, isUri: true);
    }

    /// <summary>A place of this document, by the name it has there; it may come later.</summary>
    public static LinkTarget Destination(string name) => new(name, isUri: false);

    internal void Write(ByteBuffer buffer)
    {
        if (IsUri)
        {
            buffer.Add("/A<</S/URI/URI"u8).Bytes(Encoding.UTF8.GetBytes(Name)).Add(">>"u8);
            return;
        }

        buffer.Add("/Dest"u8).Bytes(Encoding.UTF8.GetBytes(Name));
    }
}
