namespace Loyalty.Rules.Rewards.Custom;

/// <summary>What a custom rule may read at its turn.</summary>
public readonly ref struct CustomTurn
{
    private readonly RuleTurn _turn;

    internal CustomTurn(RuleTurn turn) => _turn = turn;

    /// <summary>The id, instant, currency, member and other details of the sale.</summary>
    public SaleHeader Sale => _turn.Header;

    /// <summary>How many merged lines match the rule's selectors.</summary>
    public int LineCount => _turn.TouchCount();

    /// <summary>Points that the member could spend before the sale; 0 for a guest.</summary>
    public long PointsBefore => _turn.PointsHeld();

    /// <summary>Copies the merged lines that match the rule's selectors, in canonical order.</summary>
    /// <param name="lines">At least <see cref="LineCount"/> long.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyLines(Span<RuleLine> lines)
    {
        if (lines.Length < LineCount)
            throw new ArgumentException("The span is shorter than LineCount.", nameof(lines));
        int i = 0;
        foreach (ref readonly var block in _turn.Touched())
        {
            foreach (int place in block.Places(block.Touched))
            {
                ref readonly var line = ref _turn.Lines[place];
                lines[i++] = new RuleLine(
                    line.SkuIn(_turn.Catalog),
                    Quantity.FromThousandths(line.Quantity),
                    line.Units,
                    line.Amount,
                    line.Remaining,
                    block.RolesOf(place)
                );
            }
        }
    }
}
