namespace LabelNotebooks;

/// <summary>The one-to-one assignment of rows to columns with the highest sum: the linear sum assignment problem.</summary>
/// <remarks>Sources: H. W. Kuhn, "The Hungarian Method for the Assignment Problem", Naval Research Logistics Quarterly 2, 1955; in the form
/// with shortest augmenting paths and potentials of R. Jonker and A. Volgenant, Computing 38, 1987.</remarks>
internal static class Assignment
{
    /// <summary>The column of each row, (K), so that the sum of gains is highest. Exact. O(K^3).</summary>
    /// <param name="size">K.</param>
    /// <param name="gain">The gain of row and column; sums of K of them must fit in 62 bits.</param>
    public static int[] Highest(int size, Func<int, int, long> gain)
    {
        // Rows and columns are counted from 1: column 0 is the start of every path.
        var rowPrice = new long[size + 1];
        var columnPrice = new long[size + 1];
        var rowOf = new int[size + 1];
        var cameFrom = new int[size + 1];
        var distance = new long[size + 1];
        var reached = new bool[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            Array.Fill(distance, long.MaxValue);
            Array.Clear(reached);
            int column = 0;
            do
            {
                reached[column] = true;
                int from = rowOf[column];
                int nearest = 0;
                for (int other = 1; other <= size; other++)
                {
                    if (reached[other])
                        continue;
                    long cost = -gain(from - 1, other - 1) - rowPrice[from] - columnPrice[other];
                    if (cost < distance[other])
                        (distance[other], cameFrom[other]) = (cost, column);
                    if (nearest == 0 || distance[other] < distance[nearest])
                        nearest = other;
                }

                long step = distance[nearest];
                for (int other = 0; other <= size; other++)
                {
                    if (reached[other])
                    {
                        rowPrice[rowOf[other]] += step;
                        columnPrice[other] -= step;
                    }
                    else
                    {
                        distance[other] -= step;
                    }
                }

                column = nearest;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = cameFrom[column])
                rowOf[column] = rowOf[cameFrom[column]];
        }

        var columnOf = new int[size];
        for (int column = 1; column <= size; column++)
            columnOf[rowOf[column] - 1] = column - 1;
        return columnOf;
    }
}
