using System.Globalization;

namespace Loyalty.Rules.Journeys;

/// <summary>The words of a timeline in one language.</summary>
internal sealed class TimelineWords
{
    private static readonly TimelineWords English = new("en")
    {
        BeginsIn = "begins in {0}",
        Goes = "{0} -> {1}, {2}",
        Stays = "{0}, {1}",
        Undone = "{0}, {1}: undone, because it would never come to rest",
        OnEvent = "on {0}",
        OnTimer = "when {0} is due",
        AtOnce = "at once",
        RunNumber = "run {0}",
        TouchBy = "{0} by {1} ({2})",
        PointsGiven = "{0} points",
        PointsWithheld = "{0} points withheld: held out",
        Statuses =
        [
            "waits",
            "sent",
            "withheld by the phase",
            "withheld: opted out",
            "withheld: held out",
            "expired",
            "dropped",
            "replaced",
        ],
    };

    private static readonly TimelineWords Vietnamese = new("vi")
    {
        BeginsIn = "bắt đầu ở {0}",
        Goes = "{0} -> {1}, {2}",
        Stays = "{0}, {1}",
        Undone = "{0}, {1}: bị hủy vì không bao giờ dừng",
        OnEvent = "khi có {0}",
        OnTimer = "khi đến hạn {0}",
        AtOnce = "ngay lập tức",
        RunNumber = "lần {0}",
        TouchBy = "{0} qua {1} ({2})",
        PointsGiven = "{0} điểm",
        PointsWithheld = "{0} điểm bị giữ lại: nhóm đối chứng",
        Statuses =
        [
            "đang chờ",
            "đã gửi",
            "giữ lại theo giai đoạn",
            "giữ lại: khách từ chối nhận",
            "giữ lại: nhóm đối chứng",
            "quá hạn",
            "bị bỏ",
            "đã được thay",
        ],
    };

    private readonly string _language;

    private TimelineWords(string language) => _language = language;

    private string BeginsIn { get; set; } = "";
    private string Goes { get; set; } = "";
    private string Stays { get; set; } = "";
    private string Undone { get; set; } = "";
    private string OnEvent { get; set; } = "";
    private string OnTimer { get; set; } = "";
    private string AtOnce { get; set; } = "";
    private string RunNumber { get; set; } = "";
    private string TouchBy { get; set; } = "";
    private string PointsGiven { get; set; } = "";
    private string PointsWithheld { get; set; } = "";

    /// <summary>By <see cref="TouchStatus"/>.</summary>
    private string[] Statuses { get; set; } = [];

    internal static TimelineWords In(string language) => language == "vi" ? Vietnamese : English;

    internal string Begins(Phase phase) => Words(BeginsIn, NameOf(phase));

    internal string Step(in JourneyStep step)
    {
        string why = Why(step.Trigger);
        if (step.Kind == JourneyStepKind.Cycle)
            return Words(Undone, NameOf(step.From), why);
        return step.Enters
            ? Words(Goes, NameOf(step.From), NameOf(step.To), why)
            : Words(Stays, NameOf(step.From), why);
    }

    internal string Run(int number) => Words(RunNumber, number);

    internal string Touch(TouchOutcome outcome)
    {
        var touch = outcome.Touch.Touch;
        return Words(TouchBy, touch.Id, touch.Channel, Statuses[(int)outcome.Status]);
    }

    internal string Points(RunReward reward) =>
        Words(reward.IsWithheld ? PointsWithheld : PointsGiven, reward.Reward.Points);

    private string Why(Trigger trigger) =>
        trigger.Kind switch
        {
            TriggerKind.Event => Words(OnEvent, trigger.Id!),
            TriggerKind.Timer => Words(OnTimer, trigger.Id!),
            _ => AtOnce,
        };

    private string NameOf(Phase phase) => phase.Name?.In(_language) ?? phase.Id;

    private static string Words(string text, params object[] parts) =>
        string.Format(CultureInfo.InvariantCulture, text, parts);
}
