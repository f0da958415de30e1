namespace Loyalty.Rules.Rewards;

/// <summary>A selector made ready to look at merged lines; compilation makes it, gates ask it.</summary>
internal interface ILineFilter
{
    bool Matches(in MergedLine line);
}
