namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>How "buy X, get Y" is read. The readings give different numbers; each has its name.</summary>
public enum FreeItemMode
{
    /// <summary>A card over all visits: a paid unit adds a stamp, X stamps owe Y units. Buy 5 get 1: the 6th is free, today or next month. The default.</summary>
    Stamps,

    /// <summary>X paid and Y discounted in the same basket. Buy 5 get 1: 6 units free 1, 11 free 1, 12 free 2.</summary>
    InBasket,

    /// <summary>X paid earn Y more, free, to add to the basket. Buy 5 get 1: with 5, 1 is added.</summary>
    OnTop,

    /// <summary>Of every X units Y are free: "3 for the price of 2" is X = 3, Y = 1. 3 units free 1.</summary>
    PayFor,
}
