using System.Text;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Tests.Syntax;

public class ByteBufferTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.004, "0")]
    [InlineData(0.005, ".01")]
    [InlineData(-0.5, "-.5")]
    [InlineData(99.995, "100")]
    [InlineData(-1234.567, "-1234.57")]
    [InlineData(1000.1, "1000.1")]
    public void Numbers_have_two_decimals_at_most(double value, string written) =>
        Assert.Equal(written, Encoding.ASCII.GetString(new ByteBuffer().Number(value).Span));

    [Fact]
    public void Numbers_are_rounded_as_the_platform_rounds_them()
    {
        var random = new Random(7);
        for (var count = 0; count < 20_000; count++)
        {
            var value = random.Next(-200_000, 200_000) / 2.0 / 100; // half of them between two hundredths
            var near = count % 3 == 0 ? Math.BitIncrement(value) : count % 3 == 1 ? Math.BitDecrement(value) : value;
            Assert.Equal((long)Math.Round(near * 100, MidpointRounding.AwayFromZero), ByteBuffer.Hundredths(near));
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(9, "9")]
    [InlineData(10, "10")]
    [InlineData(99, "99")]
    [InlineData(100, "100")]
    [InlineData(999, "999")]
    [InlineData(1000, "1000")]
    [InlineData(-7, "-7")]
    public void Integers_are_written_whole(long value, string written) =>
        Assert.Equal(written, Encoding.ASCII.GetString(new ByteBuffer().Integer(value).Span));
}
