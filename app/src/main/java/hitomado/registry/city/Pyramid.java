package hitomado.registry.city;

import hitomado.registry.Sex;

/// 人口ピラミッド — five-year shares of the national population and the share of men in each (approximations from
/// memory,
/// `unverified`).
final class Pyramid {
    static final int GROUPS = 20;
    private static final double[] THOUSANDS = {
        4080, 4760, 5260, 5510, 6200, 6470, 6370, 6950, 7700, 8960, 9600, 8190, 7450, 7300, 8470, 7600, 5900, 4000,
        2080, 700
    };
    private static final double[] MEN = {
        .512, .512, .512, .512, .513, .512, .511, .508, .506, .505, .503, .500, .496, .488, .475, .450, .415, .350,
        .265, .165
    };

    private Pyramid() {}

    static int group(int age) {
        return Math.min(age / 5, GROUPS - 1);
    }

    static double share(int group, Sex sex) {
        var all = 0.0;
        for (var thousands : THOUSANDS) {
            all += thousands;
        }
        return THOUSANDS[group] / all * (sex == Sex.MALE ? MEN[group] : 1 - MEN[group]);
    }
}
