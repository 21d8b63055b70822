namespace LabelNotebooks;

/// <summary>How the probability columns of a file are matched with the classes.</summary>
public enum ProbabilityMatching
{
    /// <summary>
    /// By name where what follows the prefix is the name of a class for every class ("p_cat" is class "cat"), in any order;
    /// by the order of the classes where no column bears the name of a class. A mixture is an error.
    /// </summary>
    NameElseOrder,

    /// <summary>By the order of the classes, whatever the columns are called: the first column belongs to the first class.</summary>
    Order,
}
