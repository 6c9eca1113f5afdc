using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace BachDang.Outreach.Load;

/// <summary>Makes Telegram updates and delivers them as Telegram does: again and again until one is
/// acknowledged.</summary>
internal sealed class Updates(HttpClient http, string webhookUrl)
{
    public static readonly string[] Questions =
    [
        "mua phải hàng giả thì làm gì", "can dieu phat bao nhieu", "mã vạch 893 có phải hàng Việt Nam không",
        "bao hanh 3 lan van loi thi sao", "đổ xăng nghi thiếu thì làm gì", "mũ bảo hiểm phải có dấu gì",
        "ban hang online co phai ghi nhan ko", "ngộ độc thực phẩm quán có trả viện phí không", "thời tiết hôm nay",
        "tccs tren nhan la gi", "kem trộn không nhãn có vi phạm ko", "chào bạn", "hàng xách tay có phải hàng lậu không",
    ];

    public static byte[] Text(long update, long chat, string text) => Encoding.UTF8.GetBytes(
        $$$"""
        {"update_id":{{{update}}},"message":{"message_id":{{{update}}},"date":1790000000,
        "chat":{"id":{{{chat}}},"type":"private"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"A"},
        "text":{{{JsonSerializer.Serialize(text)}}}}}
        """);

    /// <summary>One delivery.</summary>
    /// <returns>Whether it was acknowledged.</returns>
    public async Task<bool> TryDeliverAsync(byte[] update, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhookUrl);
        request.Content = new ByteArrayContent(update);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", HostProcess.Secret);
        try
        {
            using var answer = await http.SendAsync(request, ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // the service is down at this moment
        }
    }

    /// <summary>Delivers until acknowledged.</summary>
    public async Task DeliverAsync(byte[] update, CancellationToken ct)
    {
        while (!await TryDeliverAsync(update, ct)) await Task.Delay(100, ct);
    }
}
