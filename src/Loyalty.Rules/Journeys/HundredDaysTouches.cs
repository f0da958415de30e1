namespace Loyalty.Rules.Journeys;

/// <summary>What the built-in journey says to a member, in English and Vietnamese.</summary>
internal static class HundredDaysTouches
{
    internal static void AddTo(JourneyBuilder journey)
    {
        AddForNewcomers(journey);
        AddForCustomers(journey);
        AddForThoseWhoStayAway(journey);
        Add(
            journey,
            "taken-back",
            TouchKind.Other,
            "{firstName}, we took it back gladly. What was not as you had hoped? One line from you helps us to do better.",
            "{firstName} ơi, chúng tôi đã nhận lại hàng, không sao cả. Điều gì chưa như bạn mong? Một dòng của bạn giúp chúng tôi làm tốt hơn.",
            priority: 4,
            deadlineDays: 5,
            // What waits speaks of a purchase that is no more.
            replaces:
            [
                "calm",
                "all-well",
                "first-steps",
                "second-visit",
                "how-it-works",
                "tip",
                "try-more",
                "progress",
                "well-done",
                "hundred-days",
                "loyal",
                "ask-for-referral",
                "inner-circle",
                "miss-you",
                "what-went-wrong",
                "come-back",
                "welcome-back",
            ]
        );
        Add(
            journey,
            "new-contact",
            TouchKind.ContactChanged,
            "Hello {firstName}, this is {contact}. From today I look after you here, and I would like to know what matters to you.",
            "Chào {firstName}, tôi là {contact}. Từ hôm nay tôi là người chăm sóc bạn tại cửa hàng, và tôi muốn biết điều gì quan trọng với bạn.",
            priority: 5,
            deadlineDays: 5,
            channel: "phone",
            replaces: ["new-contact"]
        );
    }

    private static void AddForNewcomers(JourneyBuilder journey)
    {
        Add(
            journey,
            "invite",
            TouchKind.Other,
            "{firstName}, come and look around. Joining costs nothing, and we show you what it brings.",
            "{firstName} ơi, mời bạn ghé xem. Tham gia không mất phí, và chúng tôi sẽ chỉ cho bạn mọi quyền lợi."
        );
        Add(
            journey,
            "welcome",
            TouchKind.Welcome,
            "Welcome, {firstName}! You are a member now. Ask us anything: a person answers.",
            "Chào mừng {firstName}! Bạn đã là thành viên. Có điều gì cần hỏi, bạn cứ hỏi: luôn có người trả lời.",
            priority: 3,
            deadlineDays: 3,
            replaces: ["invite"]
        );
        Add(
            journey,
            "first-visit",
            TouchKind.Other,
            "{firstName}, see what your first visit can bring you. We keep a place for you.",
            "{firstName} ơi, hãy xem lần ghé đầu tiên mang lại gì cho bạn. Chúng tôi luôn sẵn chỗ đón bạn."
        );
        Add(
            journey,
            "what-is-missing",
            TouchKind.Other,
            "{firstName}, did you not find what you were looking for? One line from you helps us to have it.",
            "{firstName} ơi, bạn chưa tìm thấy thứ mình cần? Chỉ một dòng của bạn sẽ giúp chúng tôi chuẩn bị sẵn.",
            deadlineDays: 14
        );
        Add(
            journey,
            "calm",
            TouchKind.Reassure,
            "Thank you, {firstName}. You chose well. If anything is not right, tell us, and we put it right.",
            "Cảm ơn {firstName}. Bạn đã chọn đúng. Nếu có gì chưa ổn, bạn cứ báo, chúng tôi sẽ lo cho bạn.",
            priority: 5,
            deadlineDays: 2,
            replaces: ["invite", "first-visit", "what-is-missing", "taken-back"]
        );
        Add(
            journey,
            "all-well",
            TouchKind.Reassure,
            "{firstName}, is everything as you hoped? Just answer this message.",
            "{firstName} ơi, mọi thứ có như bạn mong đợi không? Bạn chỉ cần trả lời tin này.",
            priority: 4,
            deadlineDays: 4
        );
        Add(
            journey,
            "first-steps",
            TouchKind.Reassure,
            "{firstName}, here is how others get the most out of what you bought.",
            "{firstName} ơi, đây là cách nhiều người tận dụng tốt nhất món bạn đã mua."
        );
    }

    private static void AddForCustomers(JourneyBuilder journey)
    {
        Add(
            journey,
            "second-visit",
            TouchKind.Other,
            "{firstName}, your next visit brings you closer to your first reward. See you soon!",
            "{firstName} ơi, lần ghé tới sẽ đưa bạn đến gần phần thưởng đầu tiên hơn. Hẹn sớm gặp bạn!"
        );
        Add(
            journey,
            "how-it-works",
            TouchKind.Other,
            "Good to see you again, {firstName}! This is how your membership works: what you have, what comes next, and whom to ask.",
            "Rất vui gặp lại {firstName}! Thẻ thành viên của bạn hoạt động thế này: bạn đang có gì, sắp được gì, và hỏi ai khi cần.",
            priority: 2,
            replaces: ["second-visit", "what-went-wrong", "miss-you", "welcome-back"]
        );
        Add(
            journey,
            "tip",
            TouchKind.Other,
            "{firstName}, a small tip from those who serve you: ask us to keep your favourite for you.",
            "{firstName} ơi, mách nhỏ từ người phục vụ bạn: hãy nhờ chúng tôi giữ sẵn món bạn thích."
        );
        Add(
            journey,
            "try-more",
            TouchKind.Upsell,
            "{firstName}, you know what you like. May we show you the finer one?",
            "{firstName} đã biết mình thích gì. Bạn có muốn thử loại cao cấp hơn không?"
        );
        Add(
            journey,
            "progress",
            TouchKind.Other,
            "{firstName}, two months with us: see how far you have come, and how little is left to your reward.",
            "{firstName} ơi, hai tháng bên nhau: hãy xem bạn đã đi được bao xa và chỉ còn bao nhiêu nữa là đến phần thưởng."
        );
        Add(
            journey,
            "well-done",
            TouchKind.Celebrate,
            "You made it, {firstName}! To celebrate, there is a small surprise on your account.",
            "{firstName} đã làm được rồi! Để chúc mừng, có một bất ngờ nhỏ trong tài khoản của bạn.",
            priority: 2
        );
        Add(
            journey,
            "hundred-days",
            TouchKind.Celebrate,
            "A hundred days together, {firstName}. Thank you for coming back!",
            "Một trăm ngày bên nhau, {firstName} ạ. Cảm ơn bạn đã quay lại!"
        );
        Add(
            journey,
            "loyal",
            TouchKind.Celebrate,
            "You belong here, {firstName}. From now on, tell us first when something could be better.",
            "{firstName} giờ là người nhà. Từ nay, có gì nên làm tốt hơn, mong bạn nói với chúng tôi trước tiên.",
            priority: 2
        );
        Add(
            journey,
            "ask-for-referral",
            TouchKind.AskForReferral,
            "{firstName}, is there a friend who would like it here as well? We would love to meet them.",
            "{firstName} ơi, bạn có người bạn nào cũng sẽ thích nơi này? Chúng tôi rất muốn được gặp.",
            deadlineDays: 14
        );
        Add(
            journey,
            "thank-for-referral",
            TouchKind.Other,
            "{firstName}, your friend has been here. Thank you for the trust!",
            "{firstName} ơi, bạn của bạn đã ghé chúng tôi. Cảm ơn bạn đã tin tưởng!",
            priority: 3
        );
        Add(
            journey,
            "inner-circle",
            TouchKind.Other,
            "{firstName}, what we plan next we would like to show you first. Tell us what you think.",
            "{firstName} ơi, điều sắp ra mắt chúng tôi muốn cho bạn xem trước tiên. Hãy cho chúng tôi biết bạn nghĩ gì.",
            priority: 2,
            deadlineDays: 14
        );
    }

    private static void AddForThoseWhoStayAway(JourneyBuilder journey)
    {
        Add(
            journey,
            "miss-you",
            TouchKind.WinBack,
            "{firstName}, we have not seen you for a while. Is there anything that we can do better?",
            "{firstName} ơi, lâu rồi không gặp bạn. Có điều gì chúng tôi nên làm tốt hơn không?"
        );
        Add(
            journey,
            "what-went-wrong",
            TouchKind.Other,
            "{firstName}, you came once and not again. What did we miss? An honest word helps us most.",
            "{firstName} đã ghé một lần rồi thôi. Chúng tôi đã thiếu điều gì? Một lời thật lòng giúp chúng tôi nhiều nhất.",
            deadlineDays: 14
        );
        Add(
            journey,
            "come-back",
            TouchKind.WinBack,
            "{firstName}, your place here is still yours, and so is everything that you have collected. Come and see us.",
            "{firstName} ơi, chỗ của bạn ở đây vẫn còn, và những gì bạn đã tích được cũng vậy. Mời bạn ghé lại.",
            deadlineDays: 14,
            replaces: ["miss-you"]
        );
        Add(
            journey,
            "welcome-back",
            TouchKind.Welcome,
            "How good to see you again, {firstName}! Nothing that you had is lost.",
            "Thật vui được gặp lại {firstName}! Mọi điều bạn từng có vẫn còn nguyên.",
            priority: 3,
            deadlineDays: 3,
            replaces: ["miss-you", "come-back", "what-went-wrong", "second-visit"]
        );
    }

    private static void Add(
        JourneyBuilder journey,
        string id,
        TouchKind kind,
        string english,
        string vietnamese,
        int priority = 0,
        int deadlineDays = 7,
        string channel = "email",
        string[]? replaces = null
    ) =>
        journey.Touch(
            id,
            channel,
            t =>
                t.Kind(kind)
                    .Priority(priority)
                    .Deadline(deadlineDays)
                    .Replaces(replaces ?? [])
                    .Text(english)
                    .Text("vi", vietnamese)
        );
}
