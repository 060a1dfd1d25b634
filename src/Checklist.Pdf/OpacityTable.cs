using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>The degrees of opacity that a document uses, in hundredths; each is a resource of its pages.</summary>
internal sealed class OpacityTable
{
    private readonly Dictionary<(int Fill, int Stroke), int> numbers = [];

    public int Number(double fill, double stroke)
    {
        var key = (Hundredths(fill), Hundredths(stroke));
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers.Count;
            numbers.Add(key, number);
        }

        return number;
    }

    public void WriteResources(ByteBuffer buffer)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        buffer.Add("/ExtGState<<"u8);
        foreach (var ((fill, stroke), number) in numbers)
        {
            buffer.Add("/G"u8).Integer(number).Add("<</ca "u8).Number(fill / 100.0).Add("/CA "u8).Number(stroke / 100.0).Add(">>"u8);
        }

        buffer.Add(">>"u8);
    }

    private static int Hundredths(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 100);
}
