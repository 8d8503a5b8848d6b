package hitomado.registry.city;

import hitomado.registry.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A pool of possible households whose weights are fitted so that persons follow the pyramid and households
/// the types.
///
/// Iterative proportional updating: each constraint in turn scales the households that contribute to it.
final class SkeletonPool {
    private static final int SIZE = 21_000;
    private static final int ROUNDS = 80;
    private static final int PERSON_CLASSES = 2 * Pyramid.GROUPS;
    private final List<Skeleton> pool = new ArrayList<>(SIZE);
    private final double[] upTo;

    SkeletonPool() {
        // independent of the city's seed: the same possible households in every city
        var draw = new Draw(20_261_101L, -1);
        for (var i = 0; i < SIZE; i++) {
            pool.add(SkeletonDraw.of(Skeleton.Type.values()[i % Skeleton.Type.values().length], draw));
        }
        upTo = fitted();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    Skeleton next(Draw draw) {
        var hit = Arrays.binarySearch(upTo, draw.share() * upTo[SIZE - 1]);
        return pool.get(Math.min(SIZE - 1, hit >= 0 ? hit : -hit - 1));
    }

    private double[] fitted() {
        var classes = new int[SIZE][];
        var holders = new ArrayList<List<Integer>>();
        for (var c = 0; c < PERSON_CLASSES; c++) {
            holders.add(new ArrayList<>());
        }
        for (var i = 0; i < SIZE; i++) {
            classes[i] = pool.get(i).members().stream()
                    .mapToInt(member -> personClass(member.age(), member.sex()))
                    .toArray();
            for (var c : Arrays.stream(classes[i]).distinct().toArray()) {
                holders.get(c).add(i);
            }
        }
        var weights = new double[SIZE];
        Arrays.fill(weights, 1.0);
        for (var round = 0; round < ROUNDS; round++) {
            fitTypes(weights);
            fitPersons(weights, classes, holders);
        }
        return weights;
    }

    private void fitTypes(double[] weights) {
        var types = Skeleton.Type.values();
        var sums = new double[types.length];
        for (var i = 0; i < SIZE; i++) {
            sums[pool.get(i).type().ordinal()] += weights[i];
        }
        for (var i = 0; i < SIZE; i++) {
            var type = pool.get(i).type();
            weights[i] *= type.share / sums[type.ordinal()];
        }
    }

    private static void fitPersons(double[] weights, int[][] classes, List<List<Integer>> holders) {
        for (var c = 0; c < PERSON_CLASSES; c++) {
            var wanted = Pyramid.share(c / 2, c % 2 == 0 ? Sex.MALE : Sex.FEMALE);
            var all = 0.0;
            for (var i = 0; i < SIZE; i++) {
                all += weights[i] * classes[i].length;
            }
            var here = 0.0;
            for (var i : holders.get(c)) {
                for (var member : classes[i]) {
                    here += member == c ? weights[i] : 0;
                }
            }
            for (var i : holders.get(c)) {
                weights[i] *= wanted * all / here;
            }
        }
    }

    private static int personClass(int age, Sex sex) {
        return Pyramid.group(age) * 2 + (sex == Sex.MALE ? 0 : 1);
    }
}
