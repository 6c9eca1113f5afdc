namespace BachDang.Outreach.Benchmarks.Answers;

/// <summary>Logistic regression by Newton's method with a small ridge; enough for a dozen measures and some thousand
/// questions.</summary>
internal static class LogisticFit
{
    private const double Ridge = 0.3;
    private const int Steps = 30;

    /// <returns>One weight per measure, and the constant last.</returns>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> holds)
    {
        var width = rows[0].Length + 1;
        var weights = new double[width];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[width];
            var curvature = new double[width, width];
            for (var i = 0; i < rows.Count; i++)
            {
                var likely = Likely(weights, rows[i]);
                for (var a = 0; a < width; a++)
                {
                    var at = ValueAt(rows[i], a);
                    gradient[a] += ((holds[i] ? 1 : 0) - likely) * at;
                    for (var b = 0; b < width; b++)
                        curvature[a, b] += likely * (1 - likely) * at * ValueAt(rows[i], b);
                }
            }
            for (var a = 0; a < width; a++)
            {
                var ridge = a == width - 1 ? 1e-9 : Ridge;
                gradient[a] -= ridge * weights[a];
                curvature[a, a] += ridge;
            }
            var change = Solve(curvature, gradient);
            for (var a = 0; a < width; a++) weights[a] += change[a];
        }
        return weights;
    }

    public static double Likely(double[] weights, double[] row)
    {
        var sum = weights[^1];
        for (var a = 0; a < row.Length; a++) sum += weights[a] * row[a];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double ValueAt(double[] row, int place) => place < row.Length ? row[place] : 1;

    /// <summary>Gauss elimination with pivots.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var k = 0; k < size; k++)
                (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = 0; row < size; row++)
            {
                if (row == column) continue;
                var factor = matrix[row, column] / matrix[column, column];
                for (var k = column; k < size; k++) matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }
        return [.. right.Select((value, i) => value / matrix[i, i])];
    }
}
