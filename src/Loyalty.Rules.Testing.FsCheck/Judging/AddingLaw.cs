using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Who buys one thing more gets no less.</summary>
internal sealed class AddingLaw(PointWorth? worth) : Law
{
    internal override string Says => "adding an item never lowers the benefit";

    internal override string Condition =>
        "It holds where rules do not compete and steps do not fall. A cheaper item that becomes the free one, points on what is paid, and rules that take each other's units break it.";

    internal override string Call => "AddingAnItemNeverLowersTheBenefit()";

    internal override Breach? Judge(LawCase tried, Stage stage)
    {
        if (tried.Visit.Basket.IsEmpty)
            return null;
        var members = stage.Play(tried.Before);
        var more = tried.Visit.With(tried.Visit.Basket.And(tried.Extra));
        var without = stage.Try(tried.Visit, members);
        var with = stage.Try(more, members);
        var before = Benefit.Of(without);
        var after = Benefit.Of(with);
        bool taken = without.Decision.Admission.IsAccepted && with.Decision.Admission.IsAccepted;
        if (!taken || !before.IsMoreThan(after, worth))
            return null;
        return new Breach(
            tried,
            $"Without {tried.Extra} the customer gets {before.InWords(stage)}; with it {after.InWords(stage)}.",
            [new Scene("Without it", tried.Visit, without), new Scene("With it", more, with)],
            tried.Before.Visits
        );
    }
}
