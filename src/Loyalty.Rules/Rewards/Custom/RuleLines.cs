namespace Loyalty.Rules.Rewards.Custom;

/// <summary>The merged lines of a sale that match a custom rule's selectors, in canonical order, for <c>foreach</c>. Going through them allocates nothing.</summary>
/// <remarks>Valid only during the rule's turn.</remarks>
public readonly ref struct RuleLines
{
    private readonly RuleTurn _turn;

    internal RuleLines(RuleTurn turn) => _turn = turn;

    /// <summary>Begins at the first line.</summary>
    public Enumerator GetEnumerator() => new(_turn);

    /// <summary>Goes from line to line.</summary>
    public ref struct Enumerator
    {
        private readonly RuleTurn _turn;
        private TouchedBlocks _blocks;
        private LinePlaces _places;

        internal Enumerator(RuleTurn turn)
        {
            _turn = turn;
            _blocks = turn.Touched();
            _places = default;
        }

        /// <summary>The line.</summary>
        public readonly RuleLine Current
        {
            get
            {
                int place = _places.Current;
                ref var line = ref _turn.Lines[place];
                line.Price();
                return new RuleLine(line, _turn.Catalog, _blocks.Current.RolesOf(place), _turn.Costs[place]);
            }
        }

        /// <summary>Goes on to the next line.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            while (!_places.MoveNext())
            {
                if (!_blocks.MoveNext())
                    return false;
                _places = _blocks.Current.Places(_blocks.Current.Touched);
            }
            return true;
        }
    }
}
