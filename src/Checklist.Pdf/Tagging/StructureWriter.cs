using System.Globalization;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Tagging;

/// <summary>The syntax of one structure element.</summary>
internal static class StructureWriter
{
    private static readonly byte[][] Names = [.. Enum.GetNames<StructureRole>().Select(System.Text.Encoding.ASCII.GetBytes)];

    public static ReadOnlySpan<byte> Name(StructureRole role) => Names[(int)role];

    /// <summary>PDF/UA wants a name on every note; the object number makes it unique.</summary>
    public static string NoteName(int id) => id.ToString("'note-'0", CultureInfo.InvariantCulture);

    public static void Write(ByteBuffer buffer, StructureElement element, int parent)
    {
        buffer.Add("<</S/"u8).Add(Name(element.Role)).Add("/P "u8).Reference(parent);
        var page = HomePage(element);
        if (page != 0)
        {
            buffer.Add("/Pg "u8).Reference(page);
        }

        WriteTexts(buffer, element);
        WriteAttributes(buffer, element);
        WriteKids(buffer, element, page);
        buffer.Add(">>"u8);
    }

    private static int HomePage(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Page != 0)
            {
                return kid.Page;
            }
        }

        return 0;
    }

    private static void WriteTexts(ByteBuffer buffer, StructureElement element)
    {
        WriteText(buffer, "/Alt"u8, element.AlternativeText);
        WriteText(buffer, "/ActualText"u8, element.ActualText);
        WriteText(buffer, "/T"u8, element.Title);
        WriteText(buffer, "/Lang"u8, element.Language);
        if (element.Role == StructureRole.Note)
        {
            WriteText(buffer, "/ID"u8, NoteName(element.Id));
        }
    }

    private static void WriteText(ByteBuffer buffer, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            buffer.Add(key).Text(text);
        }
    }

    private static void WriteAttributes(ByteBuffer buffer, StructureElement element)
    {
        switch (element.Role)
        {
            case StructureRole.L:
                buffer.Add(element.IsNumbered ? "/A<</O/List/ListNumbering/Decimal>>"u8 : "/A<</O/List/ListNumbering/Disc>>"u8);
                break;
            case StructureRole.TH or StructureRole.TD when element.Scope != HeaderScope.None || element.ColumnSpan > 1:
                buffer.Add("/A<</O/Table"u8);
                if (element.Scope != HeaderScope.None)
                {
                    buffer.Add("/Scope"u8).Name(element.Scope.ToString());
                }

                if (element.ColumnSpan > 1)
                {
                    buffer.Add("/ColSpan "u8).Integer(element.ColumnSpan);
                }

                buffer.Add(">>"u8);
                break;
            case StructureRole.Figure:
                buffer.Add("/A<</O/Layout/Placement/Block"u8);
                if (element.Bounds is { } bounds)
                {
                    buffer.Add("/BBox["u8).Numbers(bounds.X, bounds.Y, bounds.X + bounds.Width, bounds.Y + bounds.Height).Add("]"u8);
                }

                buffer.Add(">>"u8);
                break;
            case StructureRole.Form when element.Printed is { } field:
                WritePrinted(buffer, field);
                break;
        }
    }

    private static void WritePrinted(ByteBuffer buffer, PrintedField field)
    {
        buffer.Add("/A<</O/PrintField/Role/"u8).Add(field.Kind switch
        {
            PrintedFieldKind.CheckBox => "cb"u8,
            PrintedFieldKind.RadioButton => "rb"u8,
            _ => "tv"u8,
        });
        if (field.Kind != PrintedFieldKind.Text)
        {
            buffer.Add("/checked/"u8).Add(field.State switch
            {
                PrintedState.On => "on"u8,
                PrintedState.Neutral => "neutral"u8,
                _ => "off"u8,
            });
        }

        buffer.Add("/Desc"u8).Text(field.Description).Add(">>"u8);
    }

    private static void WriteKids(ByteBuffer buffer, StructureElement element, int page)
    {
        var kids = element.Kids;
        if (kids.IsEmpty)
        {
            return;
        }

        buffer.Add(kids.Length > 1 ? "/K["u8 : "/K "u8);
        var isFirst = true;
        foreach (var kid in kids)
        {
            if (!isFirst)
            {
                buffer.Add((byte)' ');
            }

            isFirst = false;
            WriteKid(buffer, kid, page);
        }

        if (kids.Length > 1)
        {
            buffer.Add((byte)']');
        }
    }

    private static void WriteKid(ByteBuffer buffer, StructureKid kid, int page)
    {
        switch (kid.Kind)
        {
            case StructureKidKind.Element:
                buffer.Reference(kid.Value);
                break;
            case StructureKidKind.MarkedContent when kid.Page == page:
                buffer.Integer(kid.Value);
                break;
            case StructureKidKind.MarkedContent:
                buffer.Add("<</Type/MCR/Pg "u8).Reference(kid.Page).Add("/MCID "u8).Integer(kid.Value).Add(">>"u8);
                break;
            case StructureKidKind.Annotation:
                buffer.Add("<</Type/OBJR/Pg "u8).Reference(kid.Page).Add("/Obj "u8).Reference(kid.Value).Add(">>"u8);
                break;
            default:
                throw new InvalidOperationException($"no syntax for {kid.Kind}");
        }
    }
}
