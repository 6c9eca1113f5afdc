using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering.Masks;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>Cleans a message and masks the personal data in it, by the words of the content in use.</summary>
internal sealed class MaskedText(KnowledgeBase knowledge)
{
    private volatile Made? _last;

    public string Of(string text) => Mask().Apply(VietnameseText.Clean(text));

    private PersonalDataMask Mask()
    {
        var content = knowledge.Content;
        var last = _last;
        if (last is null || !ReferenceEquals(last.Content, content))
            _last = last = new Made(content, new PersonalDataMask(content.Words, content.Replies));
        return last.Mask;
    }

    private sealed record Made(ContentSet Content, PersonalDataMask Mask);
}
