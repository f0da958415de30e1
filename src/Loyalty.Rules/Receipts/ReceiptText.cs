namespace Loyalty.Rules.Receipts;

/// <summary>The texts of a receipt, each a template that a host may replace; words in braces are filled in.</summary>
public enum ReceiptText
{
    /// <summary>{id}: the sale.</summary>
    Sale,

    /// <summary>{year}, {month}, {day}, {hour}, {minute}: the local time of the sale.</summary>
    LocalTime,

    /// <summary>The mark of a training sale.</summary>
    Training,

    /// <summary>{quantity}, {item}: a line of another quantity than 1, or an award given so many times.</summary>
    Line,

    /// <summary>{item}, {rule}: a line that a rule granted.</summary>
    Gift,

    /// <summary>{rule}, {units}, {paid}: an award of sets that are sold for the price of fewer units.</summary>
    PayFor,

    /// <summary>{rule}, {reward}: units that the customer may still take, free.</summary>
    ToAdd,

    /// <summary>The sum of the lines.</summary>
    Total,

    /// <summary>What the customer pays.</summary>
    Payable,

    /// <summary>{amount}: all discounts.</summary>
    Saved,

    /// <summary>Prices include tax.</summary>
    TaxIncluded,

    /// <summary>Prices are before tax.</summary>
    TaxExcluded,

    /// <summary>{rule}: points of a rule.</summary>
    PointsEarned,

    /// <summary>{rule}, {points}: what a training sale would earn.</summary>
    PointsInTraining,

    /// <summary>{rule}: points that the customer gave for a reward.</summary>
    PointsRedeemed,

    /// <summary>{rule}, {points}: what a reward would cost in a training sale.</summary>
    PointsRedeemedInTraining,

    /// <summary>Points that the member's journey gives with this sale, none of which pays for it.</summary>
    PointsForNextTime,

    /// <summary>The member's points after the sale.</summary>
    PointsBalance,

    /// <summary>{program}: the member joined with this sale.</summary>
    Joined,

    /// <summary>{tier}: the tier that the member holds.</summary>
    TierHeld,

    /// <summary>{tier}: the tier that this sale reached.</summary>
    TierReached,

    /// <summary>{tier}, {points}: what reaching a tier gave.</summary>
    TierReward,

    /// <summary>{tier}, {benefits}: what the tier held brings besides.</summary>
    TierBenefits,

    /// <summary>{rule}, {have}, {need}: the open stamps of a card.</summary>
    Stamps,

    /// <summary>{rule}, {reward}: what a card owes.</summary>
    Waiting,

    /// <summary>{rule}: a discount that a coupon of before brings.</summary>
    CouponUsed,

    /// <summary>{reward}, {day}: a coupon that this sale gives.</summary>
    CouponGiven,

    /// <summary>{reward}, {day}: a coupon of before that is still valid.</summary>
    CouponHeld,

    /// <summary>{year}, {month}, {day}: a date.</summary>
    Date,

    /// <summary>{rule}: a cap lets nothing through, and no single window says until when.</summary>
    Limit,

    /// <summary>{rule}, {window}: a cap of a window lets nothing through.</summary>
    LimitOfWindow,

    /// <summary>Seven windows with | between: one sale, a day, week, month, quarter, year, and a member's lifetime.</summary>
    LimitWindows,

    /// <summary>{rule}, {granted}, {asked}: a cap cut units, points or money.</summary>
    LimitCut,

    /// <summary>{rule}, {hours}: outside its weekly hours.</summary>
    Hours,

    /// <summary>The short names of the seven weekdays from Monday on, with blanks between.</summary>
    Weekdays,

    /// <summary>{rule}: a bonus that is given once was given before.</summary>
    AlreadyGiven,

    /// <summary>{rule}, {other}: another rule of the arbitration tree is given instead.</summary>
    NotTogether,

    /// <summary>{rule}, {have}, {need}: the customer asked for a reward and has not the points.</summary>
    PointsMissing,

    /// <summary>{rule}: the customer asked for a reward, and nothing in the sale can take it whole.</summary>
    NothingToTakeIt,

    /// <summary>{program}: a guest would collect by joining.</summary>
    Join,

    /// <summary>{program}: a guest asked to join, and the sale names no member.</summary>
    JoinNeedsMember,

    /// <summary>{items}, {reward}: one more unit earns a reward.</summary>
    OneMore,

    /// <summary>{count}, {items}, {reward}: several more units earn a reward.</summary>
    SomeMore,

    /// <summary>{reward}: one more visit earns a reward.</summary>
    OneMoreVisit,

    /// <summary>{count}, {reward}: several more visits earn a reward.</summary>
    SomeMoreVisits,

    /// <summary>{amount}, {reward}: more spend brings a reward.</summary>
    SpendMore,

    /// <summary>{amount}, {items}, {reward}: more spend on some items brings a reward.</summary>
    SpendMoreOn,

    /// <summary>{amount}, {tier}: more spend brings a tier.</summary>
    SpendMoreForTier,

    /// <summary>{points}, {tier}: more points bring a tier.</summary>
    PointsMoreForTier,

    /// <summary>{count}, {items}, {tier}: more units bring a tier.</summary>
    UnitsMoreForTier,

    /// <summary>{tier}: one more visit brings a tier.</summary>
    VisitMoreForTier,

    /// <summary>{count}, {tier}: more visits bring a tier.</summary>
    VisitsMoreForTier,

    /// <summary>{count}, {items}, {rule}: adding items brings a reward.</summary>
    Add,

    /// <summary>{count}, {items}, {price}, {saving}: adding items brings a reward whose saving is known.</summary>
    AddAndSave,

    /// <summary>{rule}, {nudge}: one of these where its items have no name that a customer knows.</summary>
    ForRule,

    /// <summary>The price of what costs nothing.</summary>
    Free,

    /// <summary>{percent}: a percentage off.</summary>
    PercentOff,

    /// <summary>{amount}: an amount off.</summary>
    AmountOff,

    /// <summary>{amount}: an amount off each of several units.</summary>
    AmountOffEach,

    /// <summary>{amount}: an amount off each kind of goods.</summary>
    AmountOffKind,

    /// <summary>{amount}, {count}: an amount off every so many units.</summary>
    AmountOffSet,

    /// <summary>{price}: the price of one unit.</summary>
    PriceOfOne,

    /// <summary>{price}: a price of each unit.</summary>
    PriceEach,

    /// <summary>{price}: a price of each kind of goods.</summary>
    PriceOfKind,

    /// <summary>{count}, {price}: a price of every so many units.</summary>
    PriceOfSet,

    /// <summary>{price}: a price of all of them together.</summary>
    PriceOfAll,

    /// <summary>{times}: points multiplied.</summary>
    PointsTimes,

    /// <summary>{reward}: a reward on one of the units.</summary>
    OnOne,

    /// <summary>One more of the same, free.</summary>
    OneFree,

    /// <summary>{count}, {items}: free units.</summary>
    FreeItems,

    /// <summary>{count}, {items}, {price}: units at a lower price.</summary>
    CheaperItems,

    /// <summary>{reward}: a coupon as a reward.</summary>
    Coupon,

    /// <summary>One point.</summary>
    OnePoint,

    /// <summary>{count}: points.</summary>
    Points,

    /// <summary>The word for one unit where nothing better is known.</summary>
    Item,

    /// <summary>The word for several units where nothing better is known.</summary>
    Items,

    /// <summary>{points}, {saved}: the sale was recorded before.</summary>
    AlreadyApplied,

    /// <summary>{points}, {saved}, {redeemed}: the sale was recorded before, and cost points.</summary>
    AlreadyAppliedForPoints,

    /// <summary>Another sale with this id was recorded before.</summary>
    Conflict,

    /// <summary>A later sale has been recorded.</summary>
    NeedsReplay,

    /// <summary>The sale is too old.</summary>
    TooLate,

    /// <summary>The sale was refused.</summary>
    Refused,
}
