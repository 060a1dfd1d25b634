using System.Text;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Tests.Syntax;

public class ObjectFileTests
{
    [Theory]
    [InlineData(199, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    public void A_stream_of_objects_that_is_full_is_not_followed_by_an_empty_one(int objects, int streams)
    {
        var output = new MemoryStream();
        var file = new ObjectFile(output);
        for (var number = 0; number < objects; number++)
        {
            file.Open(file.Reserve()).Add("<<>>"u8);
            file.Close();
        }

        file.Finish(catalogId: 1, propertiesId: 2);
        Assert.Equal(streams, Encoding.Latin1.GetString(output.ToArray()).Split("/Type/ObjStm").Length - 1);
    }

    [Fact]
    public void One_object_is_open_at_a_time()
    {
        var file = new ObjectFile(new MemoryStream());
        file.Open(file.Reserve());
        Assert.Equal("object 1 is still open", Assert.Throws<InvalidOperationException>(() => file.Open(file.Reserve())).Message);
    }
}
