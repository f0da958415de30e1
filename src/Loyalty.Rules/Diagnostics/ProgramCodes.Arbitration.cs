namespace Loyalty.Rules.Diagnostics;

// The tree that says which rules give together, and what points are worth in it.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor UnknownRuleInTree = Error(
        "LR0265",
        "The arbitration tree names a rule that is unknown",
        "{0} names rule {1} in its arbitration tree, but has no such rule.{2} Correct the id, or add the rule."
    );

    internal static readonly DiagnosticDescriptor RuleTwiceInTree = Error(
        "LR0266",
        "A rule stands twice in the arbitration tree",
        "{0} names rule {1} in its arbitration tree at {2} already. Name each rule once."
    );

    internal static readonly DiagnosticDescriptor EmptyNode = Error(
        "LR0267",
        "A node of the arbitration tree has no branches",
        "{0} has a node without branches in its arbitration tree. Name at least one rule in it, or remove it."
    );

    internal static readonly DiagnosticDescriptor TreeTooDeep = Error(
        "LR0268",
        "The arbitration tree is too deep",
        "{0} has more than {1} nodes one inside the other in its arbitration tree. Make it flatter."
    );

    internal static readonly DiagnosticDescriptor TooManyCombinations = Error(
        "LR0269",
        "There are too many combinations to try",
        "{0} has nodes that take the best branch which together allow more than {1} combinations, and every sale tries them all. Remove some of these nodes, or branches of theirs."
    );

    internal static readonly DiagnosticDescriptor TooManyPasses = Error(
        "LR0270",
        "A sale would be gone through too often",
        "{0} has {1} combinations of best branches and {2} nodes that take the first branch; every sale tries each of these nodes with each combination. At most {3} such nodes and {4} passes are taken; remove some nodes."
    );

    internal static readonly DiagnosticDescriptor PointsWithoutValue = Warning(
        "LR0271",
        "Points are weighed and have no value",
        "{0} weighs the points of rule {1} here, but does not say what points are worth, so they count as nothing. Say \"pointValue\"."
    );

    internal static readonly DiagnosticDescriptor PointValueOutOfRange = Error(
        "LR0272",
        "The value of points is out of range",
        "{0} says that {1} points are worth {2}. Use 1 to 1000000 points and 0 to 1000000 minor units."
    );

    internal static readonly DiagnosticDescriptor OneBranch = Warning(
        "LR0273",
        "A node with a single branch decides nothing",
        "{0} has a node with a single branch in its arbitration tree, which decides nothing. Add a branch, or remove the node."
    );

    internal static readonly DiagnosticDescriptor GuardOfNothing = Error(
        "LR0274",
        "The margin guard lets nothing through",
        "{0} has a margin guard of 0 %, so that it never gives anything. Use more than 0 and up to 100."
    );

    internal static readonly DiagnosticDescriptor UnitScopeOfAll = Error(
        "LR0275",
        "A bundle chooses nothing by the unit",
        "{0} has a node \"all\" of scope \"unit\" in its arbitration tree, which chooses nothing. Leave the scope out, or take \"first\" or \"best\"."
    );

    internal static readonly DiagnosticDescriptor UnitNodeOfNodes = Error(
        "LR0276",
        "A node that chooses by the unit has other nodes in it",
        "{0} has a node of scope \"unit\" in its arbitration tree with another node in it. Let its branches be rules, or \"all\" of rules."
    );

    internal static readonly DiagnosticDescriptor UnitNodeOfTwoStages = Error(
        "LR0277",
        "A node that chooses by the unit mixes stages",
        "{0} has a node of scope \"unit\" in its arbitration tree with the item reward of rule {1} and the basket reward of rule {2}. Divide it by stages, or leave the scope out."
    );

    internal static readonly DiagnosticDescriptor UnitNodeWithoutDiscount = Error(
        "LR0278",
        "A node that chooses by the unit has a rule that discounts none",
        "{0} has a node of scope \"unit\" in its arbitration tree with rule {1}, which takes nothing off the basket. Leave the rule or the scope out."
    );
}
