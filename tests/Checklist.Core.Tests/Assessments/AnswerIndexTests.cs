using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Assessments;

public sealed class AnswerIndexTests
{
    [Fact]
    public void Answers_to_one_check_stay_in_their_order()
    {
        CheckResult[] answers = [new("c-2", "a", "one"), new("c-1", null, null), new("c-2", "a", "one") { Note = "again" }];
        var index = new AnswerIndex(answers);
        Assert.Equal([new("c-2", "a", "one"), new("c-1", "", "")], index.Keys);
        Assert.Equal([answers[0], answers[2]], index[new("c-2", "a", "one")]);
        Assert.Equal([answers[1]], index[new("c-1", "", "")]);
        Assert.True(index.HasSeveral(new("c-2", "a", "one")));
        Assert.False(index.HasSeveral(new("c-1", "", "")));
    }

    [Fact]
    public void A_check_without_an_answer_has_none()
    {
        var index = new AnswerIndex([new("c-1", "a", null)]);
        Assert.Empty(index[new("c-1", "b", "")]);
        Assert.False(index.Contains(new("c-1", "b", "")));
    }

    [Fact]
    public void Equal_words_are_one_string_and_long_texts_are_not_looked_for()
    {
        var pool = new WordPool();
        var text = new string('x', 200);
        Assert.Same(pool.Take("host-01".AsSpan()), pool.Take("host-01!".AsSpan(0, 7)));
        Assert.NotSame(pool.Take(text.AsSpan()), pool.Take(text.AsSpan()));
        Assert.Null(pool.Take((string?)null));
    }
}
