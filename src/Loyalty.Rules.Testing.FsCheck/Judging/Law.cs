using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>What a program should keep to, whatever is bought.</summary>
internal abstract class Law
{
    /// <summary>The law in a sentence, without its full stop.</summary>
    internal abstract string Says { get; }

    /// <summary>When it holds, in a sentence.</summary>
    internal abstract string Condition { get; }

    /// <summary>The call that tries it, such as "SplittingNeverGains()".</summary>
    internal abstract string Call { get; }

    /// <summary>Whether a case is a basket in two parts; else it is a basket and one thing more.</summary>
    internal virtual bool Divides => false;

    /// <summary>Whether only goods of known cost are sold, at the catalog's prices.</summary>
    internal virtual bool OnlyWithCost => false;

    /// <summary>Tries the law.</summary>
    /// <returns>Null where it holds, or says nothing.</returns>
    internal abstract Breach? Judge(LawCase tried, Stage stage);
}
