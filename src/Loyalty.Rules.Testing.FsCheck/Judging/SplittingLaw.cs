using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Who pays twice gets no more than who pays once.</summary>
internal sealed class SplittingLaw(PointWorth? worth) : Law
{
    internal override string Says => "splitting a visit never gains";

    internal override string Condition =>
        "It holds where rewards accumulate. Caps and bonuses per sale, rounding to a near number, a tier reached in between, and a cheapest item that is free break it.";

    internal override string Call => "SplittingNeverGains()";

    internal override bool Divides => true;

    internal override Breach? Judge(LawCase tried, Stage stage)
    {
        if (tried.Visit.Basket.IsEmpty || tried.Extra.IsEmpty)
            return null;
        var members = stage.Play(tried.Before);
        var whole = tried.Visit.With(tried.Visit.Basket.And(tried.Extra));
        var again = tried.Visit.Again(tried.Extra);
        var atOnce = stage.Try(whole, members);
        var inTwo = Stage.Copy(members);
        var first = stage.Decide(tried.Visit, inTwo);
        var second = stage.Decide(again, inTwo);
        var most = Benefit.Of(atOnce);
        var sum = Benefit.Of(first).And(Benefit.Of(second));
        bool taken = new[] { atOnce, first, second }.All(one => one.Decision.Admission.IsAccepted);
        if (!taken || !sum.IsMoreThan(most, worth))
            return null;
        return new Breach(
            tried,
            $"At once it brings {most.InWords(stage)}; in two {sum.InWords(stage)}.",
            [
                new Scene("At once", whole, atOnce),
                new Scene("In two", tried.Visit, first),
                new Scene("In two", again, second),
            ],
            tried.Before.Visits
        );
    }
}
