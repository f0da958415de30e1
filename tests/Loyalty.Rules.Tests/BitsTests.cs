namespace Loyalty.Rules.Tests;

public sealed class BitsTests
{
    [Fact]
    public void Lowest_OfEveryPlace_IsThatPlaceWhateverStandsAboveIt()
    {
        for (int place = 0; place < 64; place++)
        {
            Assert.Equal(place, Bits.Lowest(1UL << place));
            Assert.Equal(place, Bits.Lowest(ulong.MaxValue << place));
        }
    }
}
