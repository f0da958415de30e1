using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Which of some rules give together.</summary>
internal static class ArbitrationTable
{
    private static readonly WordForm<ArbitrationScope> Scopes = new(
        ("basket", ArbitrationScope.Basket),
        ("unit", ArbitrationScope.Unit)
    );

    internal static JsonTable<ArbitrationDraft, ArbitrationNode> Create(JsonForm<ArbitrationNode> branch)
    {
        var branches = new ListForm<ArbitrationNode>(branch);
        return new JsonTable<ArbitrationDraft, ArbitrationNode>(
            "arbitrationNode",
            "a node of the arbitration tree",
            "Which of some rules give together: all of the branches, the first that gives anything, or the best one.",
            (_, _) => new ArbitrationDraft(),
            draft => draft.ToNode()
        )
            .Branches("all", branches, ArbitrationKind.All, "a bundle: all branches are in effect")
            .Branches(
                "first",
                branches,
                ArbitrationKind.First,
                "only the first branch that would be granted anything is in effect"
            )
            .Branches(
                "best",
                branches,
                ArbitrationKind.Best,
                "only the branch with which the whole sale is worth most is in effect"
            )
            .Optional(
                "scope",
                Scopes,
                "whether the branch is chosen for the whole sale, or for each unit or merged line",
                (b, v) => b.Scope = v,
                n => n.Scope,
                n => n.Scope == ArbitrationScope.Basket,
                "\"basket\""
            )
            .Optional(
                "name",
                TextForm.Id,
                "what outcomes call the node",
                (b, v) => b.Name = v,
                n => n.Name!,
                n => n.Name is null
            )
            .ExactlyOne("all", "first", "best");
    }

    private static JsonTable<ArbitrationDraft, ArbitrationNode> Branches(
        this JsonTable<ArbitrationDraft, ArbitrationNode> table,
        string word,
        ListForm<ArbitrationNode> form,
        ArbitrationKind kind,
        string says
    ) => table.Optional(word, form, says, (b, v) => b.Set(kind, v), n => n.Branches, n => n.Kind != kind);
}
