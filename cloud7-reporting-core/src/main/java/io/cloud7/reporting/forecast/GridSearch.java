package io.cloud7.reporting.forecast;

import java.util.function.ToDoubleFunction;

/** Finds the arguments of a small value: first on a grid, then by ever smaller steps from the best point of it. */
final class GridSearch {
    private static final double FINEST_STEP = 0.001;

    private final ToDoubleFunction<double[]> function;
    private final double[][] grids;
    private final double[] best;
    private double smallest = Double.POSITIVE_INFINITY;

    private GridSearch(ToDoubleFunction<double[]> function, double[][] grids) {
        this.function = function;
        this.grids = grids;
        this.best = new double[grids.length];
        for (int d = 0; d < grids.length; d++) {
            best[d] = grids[d][0];
        }
    }

    /**
     * The arguments of the smallest value found, inside the grid.
     *
     * @param grids the values of each argument, rising; an argument with one value is fixed
     */
    static double[] smallest(ToDoubleFunction<double[]> function, double[]... grids) {
        GridSearch search = new GridSearch(function, grids);
        search.walkGrid(0, new double[grids.length]);
        search.refine();
        return search.best;
    }

    private void walkGrid(int dimension, double[] point) {
        if (dimension == grids.length) {
            take(point);
            return;
        }
        for (double value : grids[dimension]) {
            point[dimension] = value;
            walkGrid(dimension + 1, point);
        }
    }

    private boolean take(double[] point) {
        double value = function.applyAsDouble(point);
        if (value < smallest) {
            smallest = value;
            System.arraycopy(point, 0, best, 0, point.length);
            return true;
        }
        return false;
    }

    private void refine() {
        double[] steps = firstSteps();
        while (widest(steps) > FINEST_STEP) {
            boolean improved = false;
            for (int d = 0; d < grids.length; d++) {
                improved |= steps[d] > 0 && (tryStep(d, -steps[d]) || tryStep(d, steps[d]));
            }
            if (!improved) {
                for (int d = 0; d < steps.length; d++) {
                    steps[d] /= 2;
                }
            }
        }
    }

    private boolean tryStep(int dimension, double step) {
        double[] grid = grids[dimension];
        double[] point = best.clone();
        point[dimension] = Math.min(grid[grid.length - 1], Math.max(grid[0], best[dimension] + step));
        return point[dimension] != best[dimension] && take(point);
    }

    private double[] firstSteps() {
        double[] steps = new double[grids.length];
        for (int d = 0; d < grids.length; d++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (double value : grids[d]) {
                double distance = Math.abs(value - best[d]);
                nearest = distance > 0 ? Math.min(nearest, distance) : nearest;
            }
            steps[d] = Double.isInfinite(nearest) ? 0 : nearest / 2;
        }
        return steps;
    }

    private static double widest(double[] steps) {
        double widest = 0;
        for (double step : steps) {
            widest = Math.max(widest, step);
        }
        return widest;
    }
}
