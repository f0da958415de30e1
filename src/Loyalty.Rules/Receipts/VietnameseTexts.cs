namespace Loyalty.Rules.Receipts;

/// <summary>The Vietnamese texts; the language has no plural forms.</summary>
internal static class VietnameseTexts
{
    internal static string Of(ReceiptText text) =>
        text switch
        {
            ReceiptText.Sale => "Hóa đơn {id}",
            ReceiptText.LocalTime => "{day}/{month}/{year} {hour}:{minute}",
            ReceiptText.Training => "*** TẬP HUẤN: không ghi nhận ***",
            ReceiptText.Line => "{quantity} x {item}",
            ReceiptText.Gift => "{item} (quà tặng: {rule})",
            ReceiptText.Total => "Tổng cộng",
            ReceiptText.Payable => "Thanh toán",
            ReceiptText.Saved => "Quý khách tiết kiệm {amount}.",
            ReceiptText.TaxIncluded => "Giá đã gồm thuế.",
            ReceiptText.TaxExcluded => "Giá chưa gồm thuế.",
            ReceiptText.PointsEarned => "Điểm: {rule}",
            ReceiptText.PointsInTraining => "Tập huấn: {rule} sẽ được {points}",
            ReceiptText.PointsBalance => "Điểm hiện có",
            ReceiptText.Joined => "Chào mừng quý khách đến với {program}!",
            ReceiptText.TierHeld => "Hạng thành viên: {tier}",
            ReceiptText.TierReached => "Chúc mừng quý khách đã lên hạng {tier}!",
            ReceiptText.Stamps => "{rule}: đã có {have}/{need} dấu",
            ReceiptText.Waiting => "{rule}: quý khách còn được {reward}",
            ReceiptText.Limit => "{rule}: đã hết hạn mức",
            ReceiptText.LimitOfWindow => "{rule}: đã hết hạn mức {window}",
            ReceiptText.LimitWindows => "của hóa đơn này|hôm nay|tuần này|tháng này|quý này|năm nay|của một thành viên",
            ReceiptText.LimitCut => "{rule}: đã tặng {granted}/{asked} rồi hết hạn mức",
            ReceiptText.Hours => "{rule}: chỉ áp dụng {hours}",
            ReceiptText.Weekdays => "T2 T3 T4 T5 T6 T7 CN",
            ReceiptText.AlreadyGiven => "{rule}: chỉ tặng một lần, quý khách đã nhận",
            ReceiptText.Join => "Mời quý khách tham gia {program} để tích lũy từ lần mua sau.",
            ReceiptText.JoinNeedsMember => "Để tham gia {program}, xin quý khách cho quầy thu ngân mã thành viên.",
            ReceiptText.OneMore => "Thêm 1 {items} nữa để được {reward}",
            ReceiptText.SomeMore => "Thêm {count} {items} nữa để được {reward}",
            ReceiptText.SpendMore => "Mua thêm {amount} để được {reward}",
            ReceiptText.SpendMoreOn => "Mua thêm {amount} {items} để được {reward}",
            ReceiptText.PointsMoreForTier => "Thêm {points} để lên hạng {tier}",
            ReceiptText.UnitsMoreForTier => "Mua thêm {count} {items} để lên hạng {tier}",
            ReceiptText.VisitMoreForTier => "Thêm 1 lần mua để lên hạng {tier}",
            ReceiptText.VisitsMoreForTier => "Thêm {count} lần mua để lên hạng {tier}",
            ReceiptText.SpendMoreForTier => "Mua thêm {amount} để lên hạng {tier}",
            ReceiptText.Add => "Thêm {count} {items} để được: {rule}",
            ReceiptText.AddAndSave => "Thêm {count} {items}: {price}, tiết kiệm {saving}",
            ReceiptText.ForRule => "{rule}: {nudge}",
            ReceiptText.Free => "miễn phí",
            ReceiptText.PercentOff => "giảm {percent}%",
            ReceiptText.AmountOff => "giảm {amount}",
            ReceiptText.AmountOffEach => "giảm {amount} mỗi phần",
            ReceiptText.OneFree => "tặng 1",
            ReceiptText.FreeItems => "tặng {count} {items}",
            ReceiptText.CheaperItems => "mua {count} {items} {price}",
            ReceiptText.OnePoint => "1 điểm",
            ReceiptText.Points => "{count} điểm",
            ReceiptText.Item or ReceiptText.Items => "sản phẩm",
            ReceiptText.AlreadyApplied =>
                "Hóa đơn này đã được ghi nhận trước đây, nay không thay đổi gì. Lần đó: {points} điểm, giảm {saved}.",
            ReceiptText.Conflict =>
                "Một hóa đơn khác cùng số đã được ghi nhận. Hóa đơn này chưa được ghi nhận; xin hỏi quầy thu ngân.",
            ReceiptText.NeedsReplay =>
                "Một lần mua sau đã được ghi nhận trước. Hóa đơn này chưa được ghi nhận; xin hỏi quầy thu ngân.",
            ReceiptText.TooLate => "Hóa đơn này quá cũ nên không được ghi nhận.",
            ReceiptText.Refused => "Hóa đơn này không được ghi nhận; xin hỏi quầy thu ngân.",
            _ => throw new ArgumentOutOfRangeException(nameof(text), text, "There is no such text."),
        };
}
