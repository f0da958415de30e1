namespace Loyalty.Rules.Receipts;

/// <summary>The English texts. What they fill in is what a replacement may fill in.</summary>
internal static class EnglishTexts
{
    internal static string Of(ReceiptText text) =>
        text switch
        {
            ReceiptText.Sale => "Sale {id}",
            ReceiptText.LocalTime => "{year}-{month}-{day} {hour}:{minute}",
            ReceiptText.Training => "*** TRAINING: nothing is recorded ***",
            ReceiptText.Line => "{quantity} x {item}",
            ReceiptText.Gift => "{item} (gift: {rule})",
            ReceiptText.Total => "Total",
            ReceiptText.Payable => "To pay",
            ReceiptText.Saved => "You saved {amount}.",
            ReceiptText.TaxIncluded => "Prices include tax.",
            ReceiptText.TaxExcluded => "Prices are before tax.",
            ReceiptText.PointsEarned => "Points: {rule}",
            ReceiptText.PointsInTraining => "Training: {rule} would give {points}",
            ReceiptText.PointsBalance => "Your points",
            ReceiptText.Joined => "Welcome to {program}!",
            ReceiptText.TierHeld => "Your tier: {tier}",
            ReceiptText.TierReached => "Congratulations, you are now {tier}!",
            ReceiptText.Stamps => "{rule}: {have} of {need} stamps",
            ReceiptText.Waiting => "{rule}: {reward} waiting for you",
            ReceiptText.Limit => "{rule}: the limit is reached",
            ReceiptText.LimitOfWindow => "{rule}: the limit {window} is reached",
            ReceiptText.LimitWindows =>
                "for one sale|for today|for this week|for this month|for this quarter|for this year|for one member",
            ReceiptText.LimitCut => "{rule}: {granted} of {asked} given, then the limit was reached",
            ReceiptText.Hours => "{rule}: only {hours}",
            ReceiptText.Weekdays => "Mon Tue Wed Thu Fri Sat Sun",
            ReceiptText.AlreadyGiven => "{rule}: given once, and you have had it",
            ReceiptText.Join => "Join {program} and collect from your next visit on.",
            ReceiptText.JoinNeedsMember => "To join {program}, please give your member number at the till.",
            ReceiptText.OneMore => "1 more {items} earns {reward}",
            ReceiptText.SomeMore => "{count} more {items} earn {reward}",
            ReceiptText.SpendMore => "{amount} more to {reward}",
            ReceiptText.SpendMoreOn => "{amount} more on {items} to {reward}",
            ReceiptText.SpendMoreForTier => "{amount} more to {tier}",
            ReceiptText.Add => "Add {count} {items} to get: {rule}",
            ReceiptText.AddAndSave => "Add {count} {items}: {price}, you save {saving}",
            ReceiptText.ForRule => "{rule}: {nudge}",
            ReceiptText.Free => "free",
            ReceiptText.PercentOff => "{percent}% off",
            ReceiptText.AmountOff => "{amount} off",
            ReceiptText.AmountOffEach => "{amount} off each",
            ReceiptText.AmountOffKind => "{amount} off each kind",
            ReceiptText.AmountOffSet => "{amount} off every {count}",
            ReceiptText.PriceEach => "{price} each",
            ReceiptText.PriceOfKind => "{price} for each kind",
            ReceiptText.PriceOfSet => "{count} for {price}",
            ReceiptText.PriceOfAll => "all for {price}",
            ReceiptText.OnOne => "{reward} for one of them",
            ReceiptText.OneFree => "a free one",
            ReceiptText.FreeItems => "{count} free {items}",
            ReceiptText.CheaperItems => "{count} {items} at {price}",
            ReceiptText.OnePoint => "1 point",
            ReceiptText.Points => "{count} points",
            ReceiptText.Item => "item",
            ReceiptText.Items => "items",
            ReceiptText.AlreadyApplied =>
                "This sale was recorded before and changes nothing now. It gave {points} points and {saved} off.",
            ReceiptText.Conflict =>
                "Another sale with this number was recorded before. This one was not; please ask at the till.",
            ReceiptText.NeedsReplay =>
                "A later sale of yours was recorded before this one. This one was not yet; please ask at the till.",
            ReceiptText.TooLate => "This sale is too old to be recorded.",
            ReceiptText.Refused => "This sale could not be recorded; please ask at the till.",
            _ => throw new ArgumentOutOfRangeException(nameof(text), text, "There is no such text."),
        };
}
