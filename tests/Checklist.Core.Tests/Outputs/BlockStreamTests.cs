using Checklist.Core.Outputs;

namespace Checklist.Core.Tests.Outputs;

public class BlockStreamTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(65_536, 65_536)] // a block
    [InlineData(65_537, 65_536)]
    [InlineData(300_000, 300_000)] // several at once
    [InlineData(300_000, 1_000)]
    public void Gives_back_what_was_written(int length, int each)
    {
        var bytes = Enumerable.Range(0, length).Select(index => (byte)(index * 31 / 7)).ToArray();
        using var stream = new BlockStream();
        for (var start = 0; start < length; start += each)
        {
            stream.Write(bytes, start, Math.Min(each, length - start));
        }

        Assert.Equal(length, stream.Length);
        Assert.Equal(bytes, stream.ToArray());
    }
}
